import { MeasureNotice } from '@/components/moderation/measure-notice';
import { Avatar } from '@/components/ui/avatar';
import { Drawn } from '@/components/ui/drawn';
import { Icon } from '@/components/ui/icon';
import { PageLink } from '@/components/ui/page-link';
import { RichText } from '@/components/ui/rich-text';
import { moment, toTheMinute } from '@/lib/core/dates';
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
        <Drawn
          as="div"
          className="propos-dit"
          of={Said}
          data={{ said: saidOf(reponse), slug, today: toTheMinute(today) }}
        />
        <ProposActs {...props} />
      </article>
    </li>
  );
}

type SaidRow = Pick<
  ReponseRow,
  'numero' | 'auteur' | 'createdAt' | 'editedAt' | 'cite' | 'html' | 'fichiers'
>;

/** What everybody who may read it reads of a message. */
const saidOf = ({ numero, auteur, createdAt, editedAt, cite, html, fichiers }: ReponseRow): SaidRow => ({
  ...{ numero, auteur, createdAt, editedAt, cite, html, fichiers },
});

function Said({ said, slug, today }: { said: SaidRow; slug: string; today: Date }) {
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
