import { memo, type ReactNode } from 'react';
import { Avatar } from '@/components/ui/avatar';
import { Icon } from '@/components/ui/icon';
import { hour } from '@/lib/core/dates';
import type { Message } from '@/lib/messages/schema';
import { MessageText } from './message-text';
import { OwnMessage } from './own-message';

type Props = {
  message: Message;
  mine: boolean;
  couleur: number | undefined;
  /** The last of one's own: it alone says it was sent. */
  last: boolean;
  /** One's own can be changed or taken back, once the page is live. */
  editable: boolean;
  changed: (message: Message) => void;
};

export const MessageItem = memo(function MessageItem(props: Props) {
  const { message } = props;
  if (message.kind !== 'message') return <SystemLine message={message} />;
  if (props.mine && !message.deletedAt) return <OwnMessage {...props} />;
  return (
    <MessageFrame {...props}>
      <div className="bulle">
        {message.deletedAt ? (
          <p className="doux">Message supprimé par son auteur.</p>
        ) : (
          <MessageText body={message.body} />
        )}
      </div>
    </MessageFrame>
  );
});

export function MessageFrame({
  message,
  mine,
  couleur,
  acts,
  children,
}: Pick<Props, 'message' | 'mine' | 'couleur'> & { acts?: ReactNode; children: ReactNode }) {
  const { author, createdAt, editedAt, deletedAt, seq } = message;
  return (
    <article className={mine ? 'message message--moi' : 'message'} data-seq={seq}>
      <Avatar nom={author.nom} couleur={couleur} />
      <div>
        <div className="message-tete">
          <b>{author.nom}</b>
          <time dateTime={createdAt}>{hour(new Date(createdAt))}</time>
          {mine ? <span className="doux">Vous</span> : null}
          {!mine && author.structure ? <span className="doux">{author.structure}</span> : null}
          {editedAt && !deletedAt ? <span className="doux">modifié à {hour(new Date(editedAt))}</span> : null}
          {acts}
        </div>
        {children}
      </div>
    </article>
  );
}

function SystemLine({ message }: { message: Message }) {
  const came = message.kind === 'arrivee';
  return (
    <p className="systeme" data-seq={message.seq}>
      <Icon name={came ? 'log-in' : 'log-out'} />
      <span>
        {message.author.nom} {came ? 'a rejoint l’espace.' : 'a quitté l’espace.'}
      </span>
    </p>
  );
}
