import Link from 'next/link';
import type { ReactNode } from 'react';
import { ModerateButton } from '@/components/moderation/moderate-button';
import { ReportLink } from '@/components/moderation/report-link';
import { Avatar } from '@/components/ui/avatar';
import { Confirm } from '@/components/ui/confirm';
import { Field } from '@/components/ui/field';
import { LinkedText } from '@/components/ui/linked-text';
import { Pagination } from '@/components/ui/pagination';
import { type CommentaireRow, commentaireAnchor, MOTIF_MAX } from '@/lib/commentaires/words';
import { moment } from '@/lib/core/dates';
import type { FormAction } from '@/lib/core/form-state';
import type { Page } from '@/lib/core/pagination';
import { paths } from '@/lib/core/paths';
import { of, plural } from '@/lib/core/text';
import { CommentForm } from './comment-form';

type Props = {
  /** The field of the form that says what is commented. */
  under: { name: 'annonceId' | 'articleId'; id: string };
  /** Where it is read; with the page of commentaires from 1. */
  href: (page?: number) => string;
  open: boolean;
  canComment: boolean;
  /** Told above the form to who may not write for a while. */
  suspended: ReactNode;
  /** Of the blank form. */
  clientId: string;
  /** Ids of who wrote what is commented, and what they are called: « auteur de l’annonce ». */
  auteurs: { ids: readonly string[]; nom: string };
  commentaires: Page<CommentaireRow>;
  today: Date;
  signedIn: boolean;
  add: FormAction;
  remove: (form: FormData) => Promise<void>;
  moderate: (form: FormData) => Promise<void>;
};

/** What was written in public. Not drawn where nobody may write and nobody did. */
export function CommentsSection({
  under,
  href,
  open,
  canComment,
  suspended,
  clientId,
  auteurs,
  commentaires,
  today,
  signedIn,
  add,
  remove,
  moderate,
}: Props) {
  const { items, total, page, pages } = commentaires;
  if (!open && total === 0) return null;
  return (
    <section className="pile" id="commentaires" aria-labelledby="commentaires-titre">
      <h2 id="commentaires-titre">{total === 0 ? 'Commentaires' : plural(total, 'commentaire')}</h2>
      {total === 0 && <p className="doux">Personne n’a encore écrit ici.</p>}
      {items.length > 0 && (
        <ol className="rangs" start={(page - 1) * 20 + 1}>
          {items.map((one) => (
            <Commentaire
              key={one.id}
              row={one}
              auteurs={auteurs}
              today={today}
              remove={remove}
              moderate={moderate}
            />
          ))}
        </ol>
      )}
      <Pagination
        page={page}
        pages={pages}
        label="Pages de commentaires"
        href={(n) => `${href(n)}#commentaires`}
      />
      {canComment && (
        <>
          {suspended}
          <CommentForm action={add} under={under} clientId={clientId} />
        </>
      )}
      {open && !canComment && !signedIn && (
        <p>
          <Link href={paths.connexion({ suite: href() })}>Connectez-vous pour commenter.</Link>
        </p>
      )}
    </section>
  );
}

function Commentaire({
  row: { id, auteur, texte, createdAt, deleted, masque, mine, canDelete, canModerate },
  auteurs,
  today,
  remove,
  moderate,
}: {
  row: CommentaireRow;
  auteurs: Props['auteurs'];
  today: Date;
  remove: Props['remove'];
  moderate: Props['moderate'];
}) {
  const quoi = `le commentaire ${of(auteur.nom)}`;
  return (
    <li className="reponse-recue" id={commentaireAnchor(id)}>
      <Avatar nom={auteur.nom} />
      <div>
        <p className="message-tete">
          <b>{auteur.nom}</b>
          {auteurs.ids.includes(auteur.id) && <span className="doux">{auteurs.nom}</span>}
          <time className="doux" dateTime={createdAt.toISOString()}>
            {moment(createdAt, today)}
          </time>
        </p>
        {deleted ? (
          <p className="doux">
            {masque ? 'Ce commentaire a été masqué par la modération.' : 'Ce commentaire a été retiré.'}
            {masque && mine && (
              <>
                {' '}
                <Link href={paths.compteDecisions()} prefetch={false}>
                  Lire la décision, la contester
                </Link>
              </>
            )}
          </p>
        ) : (
          <p className="paragraphe">
            <LinkedText text={texte} />
          </p>
        )}
        {canModerate && <ModerateButton cible="commentaire" id={id} quoi={quoi} action={moderate} />}
        {!deleted && !canDelete && !canModerate && (
          <p>
            <ReportLink cible="commentaire" id={id} quoi={quoi} />
          </p>
        )}
        {canDelete && (
          <Confirm
            summary={
              <>
                Retirer<span className="sr"> {quoi}</span>
              </>
            }
            question="Retirer ce commentaire ?"
            consequence="Il disparaît pour tout le monde ; sa place reste."
            confirm="Retirer le commentaire"
            action={remove}
            fields={{ commentaireId: id }}
          >
            {!mine && (
              <Field
                label="Pourquoi"
                help="Son auteur le lira, et pourra s’adresser à l’équipe."
                id={`motif-${id}`}
                name="motif"
                maxLength={MOTIF_MAX}
                optional
              />
            )}
          </Confirm>
        )}
      </div>
    </li>
  );
}
