import type { OutboxAction, Outgoing } from '@/components/discussion/composer/outbox';
import { Avatar } from '@/components/ui/avatar';
import { Icon } from '@/components/ui/icon';
import { hour } from '@/lib/core/dates';
import { MessageFiles } from './message-files';
import { MessageText } from './message-text';
import { QuoteBlock } from './quote-block';

type Props = {
  item: Outgoing;
  me: { nom: string; couleur: number; portraitId?: string | null };
  /** The network is there: it is being sent, not waiting. */
  connected: boolean;
  act: (action: OutboxAction) => void;
};

/** One's own message on its way. */
export function OutgoingItem({ item, me, connected, act }: Props) {
  const { clientId, at, body, replyTo, fichiers = [], error } = item;
  return (
    <article className={`message message--moi message--${error ? 'echec' : 'attente'}`}>
      <Avatar nom={me.nom} couleur={me.couleur} portrait={me.portraitId} />
      <div>
        <p className="message-tete">
          <b>{me.nom}</b>
          <time dateTime={at}>{hour(new Date(at))}</time>
          <span className="doux">Vous</span>
        </p>
        {body || replyTo ? (
          <div className="bulle">
            {replyTo ? <QuoteBlock quote={replyTo} /> : null}
            {body ? <MessageText body={body} /> : null}
          </div>
        ) : null}
        <MessageFiles fichiers={fichiers} />
        {error ? (
          <div className="etat etat--echec" role="alert">
            <Icon name="triangle-alert" />
            <span>Non envoyé. {error} Votre texte est gardé ici.</span>
            <button type="button" className="btn-texte" onClick={() => act({ type: 'retry', clientId })}>
              Réessayer
            </button>
            <button type="button" className="btn-texte" onClick={() => act({ type: 'done', clientId })}>
              Supprimer
            </button>
          </div>
        ) : (
          <p className="etat">
            <Icon name="clock" /> {connected ? 'En attente…' : 'En attente du réseau, partira tout seul'}
          </p>
        )}
      </div>
    </article>
  );
}
