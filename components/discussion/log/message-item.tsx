import { memo } from 'react';
import { Icon } from '@/components/ui/icon';
import type { Message } from '@/lib/messages/schema';
import { MessageFrame } from './message-frame';
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

function SystemLine({ message }: { message: Message }) {
  const came = message.kind === 'arrivee';
  return (
    <p className="systeme" data-seq={message.seq}>
      <Icon name={came ? 'log-in' : 'log-out'} />
      <span>
        {message.author.nom} {came ? 'a rejoint l’espace.' : 'n’est plus dans l’espace.'}
      </span>
    </p>
  );
}
