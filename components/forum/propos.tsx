import type { ReactNode } from 'react';
import { MeasureNotice } from '@/components/moderation/measure-notice';
import { Avatar } from '@/components/ui/avatar';
import { Drawn } from '@/components/ui/drawn';
import { Icon } from '@/components/ui/icon';
import { toTheMinute } from '@/lib/core/dates';
import { of } from '@/lib/core/text';
import type { ReponseRow } from '@/lib/forum/queries/reponses';
import type { MeasureOn } from '@/lib/moderation/words';
import { Links, Useful } from './propos-links';
import { hasTools, ProposTools, type ReponseActions, Retain } from './propos-tools';
import { Said, saidOf } from './said';

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
  retenuePar?: string | undefined;
  /** What moderation decided of it, for its author and the agents. */
  mesure?: MeasureOn | undefined;
  /** A second copy, on top of the first page: its place is elsewhere. */
  copy?: boolean;
};

/** One message of a sujet: as it is for most who read it, or with what its author and the agents may do with it. */
export function Propos(props: Props) {
  const { reponse, copy, mesure, actions, agent } = props;
  const { numero, retenue, hidden } = reponse;
  if (reponse.html === '') return <Gone {...props} />;
  const place = {
    id: copy ? undefined : `message-${numero}`,
    className: retenue ? 'propos propos--retenu' : 'propos',
  };
  const data = messageOf(props);
  const told = hidden || reponse.deleted !== null || mesure !== undefined;
  if (!told && !hasTools(reponse, agent)) return <Drawn as="li" {...place} of={Message} data={data} />;
  return (
    <li {...place}>
      <Message
        {...data}
        told={
          <>
            {reponse.deleted && (
              <p className="petit gras">{goneWords(reponse)} Les agents le lisent encore.</p>
            )}
            {(hidden || mesure) && <MeasureNotice kind="reponse" measure={mesure} />}
          </>
        }
        retain={reponse.canRetain && <Retain reponse={reponse} action={actions.retenue} />}
        tools={<ProposTools {...props} />}
      />
    </li>
  );
}

/** All that a message is drawn from, for one reader. */
function messageOf({ reponse, slug, today, canReply, agent, retenuePar }: Props) {
  const { id, numero, auteur, retenue, utiles, utile, canFindUseful } = reponse;
  const there = !reponse.deleted && !reponse.hidden;
  return {
    said: { said: saidOf(reponse), slug, today: toTheMinute(today) },
    retenue: retenue && { par: retenuePar },
    useful: { id, nom: auteur.nom, utiles, utile, canFindUseful },
    links: {
      ...{ id, numero, nom: auteur.nom, slug },
      quote: canReply && there,
      report: there && !reponse.canEdit && !agent,
    },
  };
}

type MessageData = ReturnType<typeof messageOf>;

function Message({
  said,
  retenue,
  useful,
  links,
  told,
  retain,
  tools,
}: MessageData & { told?: ReactNode; retain?: ReactNode; tools?: ReactNode }) {
  const { auteur } = said.said;
  return (
    <>
      <Avatar nom={auteur.nom} portrait={auteur.portraitId} plain />
      <article
        className="propos-corps"
        aria-label={retenue ? `Réponse retenue, ${of(auteur.nom)}` : `Message ${of(auteur.nom)}`}
      >
        {retenue && (
          <p className="reussi ligne ligne--serree">
            <Icon name="circle-check" />{' '}
            {retenue.par ? `Réponse retenue par ${retenue.par}` : 'Réponse retenue'}
          </p>
        )}
        {told}
        <Drawn as="div" className="propos-dit" of={Said} data={said} />
        <div className="propos-actions">
          <Useful {...useful} />
          {retain}
          <Links {...links} />
          {tools}
        </div>
      </article>
    </>
  );
}

const goneWords = ({ deleted, auteur }: ReponseRow) =>
  deleted === 'agent' ? 'Message supprimé par un agent.' : `Message supprimé par ${auteur.nom}.`;

/** The trace of a message that cannot be read. */
function Gone(props: Props) {
  const { reponse, copy, agent } = props;
  return (
    <li className="propos propos--masque" id={copy ? undefined : `message-${reponse.numero}`}>
      <div className="pile pile-courte">
        <p className="doux">
          {reponse.hidden ? 'Un message a été masqué par un agent.' : goneWords(reponse)}
        </p>
        {hasTools(reponse, agent) && (
          <div className="propos-actions">
            <ProposTools {...props} />
          </div>
        )}
      </div>
    </li>
  );
}
