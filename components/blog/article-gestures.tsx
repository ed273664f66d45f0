import { ButtonLink } from '@/components/ui/button';
import { Confirm } from '@/components/ui/confirm';
import { SubmitButton } from '@/components/ui/submit-button';
import type { ArticlePage } from '@/lib/blog/queries/article';
import type { FormAction } from '@/lib/core/form-state';
import { paths } from '@/lib/core/paths';
import { AcceptForm, ReturnForm } from './decision-forms';

type Action = (form: FormData) => Promise<void>;
export type ArticleActions = {
  accept: FormAction;
  giveBack: FormAction;
  takeBack: Action;
  unschedule: Action;
  withdraw: Action;
  restore: Action;
  remove: Action;
};

function Gesture({ action, articleId, children }: { action: Action; articleId: string; children: string }) {
  return (
    <form action={action}>
      <input type="hidden" name="articleId" value={articleId} />
      <SubmitButton variant="secondaire" size="petit">
        {children}
      </SubmitButton>
    </form>
  );
}

/** What this person may do with the article; nothing for a reader. */
export function ArticleGestures({ article, actions }: { article: ArticlePage; actions: ArticleActions }) {
  const { id, slug, can, etat, publishAt, mine, insider } = article;
  if (!insider) return null;
  if (!Object.values(can).some(Boolean))
    return mine ? (
      <p className="petit doux article-outils">
        Vous avez écrit cet article. Une erreur à corriger ? Dites-le à l’équipe : ses coordonnées sont en bas
        de page.
      </p>
    ) : null;
  const decides = can.publish && (etat === 'propose' || etat === 'programme');
  return (
    <section className="carte pile article-outils" aria-labelledby="gestes">
      <h2 className="titre-3" id="gestes">
        {mine ? 'Votre article' : 'Cet article'}
      </h2>
      <div className="ligne">
        {can.edit && (
          <ButtonLink
            href={paths.articleModifier(slug)}
            variant="secondaire"
            size="petit"
            icon="pencil"
            prefetch={false}
          >
            Modifier
          </ButtonLink>
        )}
        {can.takeBack && (
          <Gesture action={actions.takeBack} articleId={id}>
            Reprendre ma proposition
          </Gesture>
        )}
        {can.unschedule && (
          <Gesture action={actions.unschedule} articleId={id}>
            Ne pas publier
          </Gesture>
        )}
        {can.restore && (
          <Gesture action={actions.restore} articleId={id}>
            Remettre en ligne
          </Gesture>
        )}
        {can.withdraw && (
          <Confirm
            summary="Retirer l’article"
            question="Retirer cet article du blog ?"
            consequence="Il disparaît des listes et des flux. Rien n’est perdu : vous pourrez le remettre en ligne."
            confirm="Retirer"
            action={actions.withdraw}
            fields={{ articleId: id }}
          />
        )}
        {can.delete && (
          <Confirm
            summary="Supprimer"
            question="Supprimer cet article pour de bon ?"
            consequence="Son texte et ses photos disparaissent, et ne se retrouvent pas."
            confirm="Supprimer l’article"
            action={actions.remove}
            fields={{ articleId: id }}
          />
        )}
      </div>
      {decides && (
        <AcceptForm
          action={actions.accept}
          articleId={id}
          scheduled={etat === 'programme' && publishAt ? publishAt : null}
        />
      )}
      {can.giveBack && <ReturnForm action={actions.giveBack} articleId={id} />}
    </section>
  );
}
