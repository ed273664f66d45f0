import { PageLink } from '@/components/ui/page-link';
import { RichText } from '@/components/ui/rich-text';
import { moment } from '@/lib/core/dates';
import { paths } from '@/lib/core/paths';
import type { Cite, ReponseRow } from '@/lib/forum/queries/reponses';
import { Pieces } from './piece';

type SaidRow = Pick<
  ReponseRow,
  'numero' | 'auteur' | 'createdAt' | 'editedAt' | 'cite' | 'html' | 'fichiers'
>;

/** What everybody who may read it reads of a message. */
export const saidOf = ({
  numero,
  auteur,
  createdAt,
  editedAt,
  cite,
  html,
  fichiers,
}: ReponseRow): SaidRow => ({
  ...{ numero, auteur, createdAt, editedAt, cite, html, fichiers },
});

/** What was written, by whom and when. */
export function Said({ said, slug, today }: { said: SaidRow; slug: string; today: Date }) {
  const { numero, auteur, createdAt, editedAt, cite, html, fichiers } = said;
  return (
    <>
      <p className="propos-tete">
        <b>{auteur.nom}</b>
        {auteur.qualite && <span className="doux">{auteur.qualite}</span>}
        <PageLink href={paths.sujetMessage(slug, numero)} title="Adresse de ce message">
          <time dateTime={createdAt.toISOString()}>{moment(createdAt, today)}</time>
        </PageLink>
        {editedAt && (
          <PageLink href={paths.sujetHistorique(slug, numero)}>modifié {moment(editedAt, today)}</PageLink>
        )}
      </p>
      {cite && <Quote cite={cite} slug={slug} />}
      <RichText html={html} />
      <Pieces fichiers={fichiers} />
    </>
  );
}

function Quote({ cite: { nom, numero, extrait, sujetSlug }, slug }: { cite: Cite; slug: string }) {
  return (
    <blockquote className="citation">
      <p>
        <PageLink href={paths.sujetMessage(sujetSlug, numero)}>{nom}</PageLink>
        {sujetSlug !== slug && ' (dans un autre sujet)'}
      </p>
      <p>{extrait || 'Ce message n’est plus là.'}</p>
    </blockquote>
  );
}
