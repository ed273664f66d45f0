import Link from 'next/link';
import { Notice } from '@/components/ui/notice';
import { SubmitButton } from '@/components/ui/submit-button';
import type { ArticlePage } from '@/lib/blog/queries/article';
import { atHour } from '@/lib/core/dates';
import { paths } from '@/lib/core/paths';

type Action = (form: FormData) => Promise<void>;

const doneWords: Record<string, string> = {
  propose: 'Votre article est proposé',
  publie: 'L’article est en ligne',
  programme: 'L’article est programmé',
  rendu: 'L’article est rendu à ses auteurs, avec votre mot',
  repris: 'L’article est de nouveau votre brouillon',
  deprogramme: 'L’article ne paraîtra pas',
  retabli: 'L’article est de nouveau en ligne',
  enregistre: 'L’article est enregistré',
  commente: 'Votre commentaire est en ligne',
};

/** Accepted, or its moment changed: said by what it is now. */
const acceptedWords: Partial<Record<ArticlePage['etat'], string>> = {
  publie: 'L’article est accepté, il est en ligne',
  programme: 'L’article est accepté, il est programmé',
};

/** What was just done, read out on arrival; what was taken away can be put back. */
export function DoneNotice({
  article,
  fait,
  restore,
}: {
  article: ArticlePage;
  fait: string | undefined;
  restore: Action;
}) {
  if (fait === 'retire' && article.etat === 'retire')
    return (
      <Notice tone="reussite" title="L’article est retiré" live>
        <p>Il n’est plus lu que par ses auteurs et par vous.</p>
        {article.can.restore && (
          <form action={restore}>
            <input type="hidden" name="articleId" value={article.id} />
            <SubmitButton variant="secondaire" size="petit">
              Annuler le retrait
            </SubmitButton>
          </form>
        )}
      </Notice>
    );
  const words = fait === 'accepte' ? acceptedWords[article.etat] : fait ? doneWords[fait] : undefined;
  if (!words || (fait === 'publie' && article.etat !== 'publie')) return null;
  return (
    <Notice tone="reussite" title={words} live>
      {fait === 'propose' &&
        'L’équipe le lit et vous répond par e-mail. Vous pouvez le reprendre tant qu’elle n’a pas répondu.'}
    </Notice>
  );
}

/** What an article that is not online waits for: for its authors and the agents. */
export function StateNotice({ article }: { article: ArticlePage }) {
  const { etat, publishAt, reponse, mine, slug, can } = article;
  // Said with the decision.
  if (article.hidden) return null;
  switch (etat) {
    case 'publie':
      return null;
    case 'brouillon':
      return (
        <Notice tone="information" title="Brouillon">
          Seuls ses auteurs et les agents peuvent lire cette page.
        </Notice>
      );
    case 'propose':
      return (
        <Notice tone="information" title="Proposé">
          {mine && !can.publish
            ? 'L’équipe va le lire et vous répondra par e-mail.'
            : 'Cet article attend votre lecture : acceptez-le, ou rendez-le avec un mot.'}
        </Notice>
      );
    case 'retourne':
      return (
        <Notice tone="attention" title={mine ? 'À reprendre avant de paraître' : 'Rendu à ses auteurs'}>
          <p className="lignes">« {reponse} »</p>
          {can.edit && (
            <p>
              <Link href={paths.articleModifier(slug)} prefetch={false}>
                Reprendre l’article
              </Link>
            </p>
          )}
        </Notice>
      );
    case 'programme':
      return (
        <Notice tone="information" title="Programmé" icon="calendar">
          {publishAt && `Il paraîtra ${atHour(publishAt)}.`} D’ici là, seuls ses auteurs et les agents le
          lisent.
        </Notice>
      );
    default:
      return (
        <Notice tone="attention" title="Retiré">
          Cet article n’est plus en ligne. Ses auteurs et les agents peuvent encore le lire.
        </Notice>
      );
  }
}
