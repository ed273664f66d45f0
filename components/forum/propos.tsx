import Link from 'next/link';
import { MeasureNotice } from '@/components/moderation/measure-notice';
import { Avatar } from '@/components/ui/avatar';
import { Icon } from '@/components/ui/icon';
import { RichText } from '@/components/ui/rich-text';
import { moment } from '@/lib/core/dates';
import { paths } from '@/lib/core/paths';
import type { Cite, ReponseRow } from '@/lib/forum/queries/reponses';
import type { MeasureOn } from '@/lib/moderation/words';
import { Pieces } from './piece';
import { ProposActs, type ReponseActions } from './propos-acts';

type Props = {
  reponse: ReponseRow;
  slug: string;
  today: Date;
  actions: ReponseActions;
  /** One may answer: quoting is offered. */
  canReply: boolean;
  /** The reader is an agent. */
  agent: boolean;
  /** Who accepted it, of the answer that is shown on top. */
  retenuePar?: string;
  /** What moderation decided of it, for its author and the agents. */
  mesure?: MeasureOn | undefined;
  /** A second copy, on top of the first page: its place is elsewhere. */
  copy?: boolean;
};

/** One message of a sujet. */
export function Propos(props: Props) {
  const { reponse, slug, today, retenuePar, copy, mesure } = props;
  const { numero, auteur, retenue } = reponse;
  const id = copy ? undefined : `message-${numero}`;
  if (reponse.html === '') return <Gone {...props} />;
  return (
    <li className={retenue ? 'propos propos--retenu' : 'propos'} id={id}>
      <Avatar nom={auteur.nom} portrait={auteur.portraitId} />
      <article
        className="propos-corps"
        aria-label={retenue ? `Réponse retenue, de ${auteur.nom}` : `Message de ${auteur.nom}`}
      >
        {retenue && (
          <p className="reussi ligne ligne--serree">
            <Icon name="circle-check" />{' '}
            {retenuePar ? `Réponse retenue par ${retenuePar}` : 'Réponse retenue'}
          </p>
        )}
        {reponse.deleted && <p className="petit gras">{goneWords(reponse)} Les agents le lisent encore.</p>}
        {(reponse.hidden || mesure) && <MeasureNotice kind="reponse" measure={mesure} />}
        <p className="propos-tete">
          <b>{auteur.nom}</b>
          {auteur.qualite && <span className="doux">{auteur.qualite}</span>}
          <Link href={paths.sujetMessage(slug, numero)} prefetch={false} title="Adresse de ce message">
            <time dateTime={reponse.createdAt.toISOString()}>{moment(reponse.createdAt, today)}</time>
          </Link>
          {reponse.editedAt && (
            <Link href={paths.sujetHistorique(slug, numero)} prefetch={false}>
              modifié {moment(reponse.editedAt, today)}
            </Link>
          )}
        </p>
        {reponse.cite && <Quote cite={reponse.cite} slug={slug} />}
        <RichText html={reponse.html} />
        <Pieces fichiers={reponse.fichiers} />
        <ProposActs {...props} />
      </article>
    </li>
  );
}

function Quote({ cite: { nom, numero, extrait, sujetSlug }, slug }: { cite: Cite; slug: string }) {
  return (
    <blockquote className="citation">
      <p>
        <Link href={paths.sujetMessage(sujetSlug, numero)} prefetch={false}>
          {nom}
        </Link>
        {sujetSlug !== slug && ' (dans un autre sujet)'}
      </p>
      <p>{extrait || 'Ce message n’est plus là.'}</p>
    </blockquote>
  );
}

const goneWords = ({ deleted, auteur }: ReponseRow) =>
  deleted === 'agent' ? 'Message supprimé par un agent.' : `Message supprimé par ${auteur.nom}.`;

/** The trace of a message that cannot be read. */
function Gone(props: Props) {
  const { reponse, copy } = props;
  return (
    <li className="propos propos--masque" id={copy ? undefined : `message-${reponse.numero}`}>
      <div className="pile pile-courte">
        <p className="doux">
          {reponse.hidden ? 'Un message a été masqué par un agent.' : goneWords(reponse)}
        </p>
        <ProposActs {...props} />
      </div>
    </li>
  );
}
