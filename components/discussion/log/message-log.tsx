import { Fragment, type ReactNode } from 'react';
import { EmptyState } from '@/components/ui/empty-state';
import { sameDay } from '@/lib/core/dates';
import { plural } from '@/lib/core/text';
import type { Message } from '@/lib/messages/schema';
import { dayLabel, since } from './day-label';
import { MessageItem } from './message-item';
import type { UnreadLine } from './use-reading';

type Props = {
  messages: Message[];
  meId: string;
  couleurs: ReadonlyMap<string, number>;
  today: Date;
  line: UnreadLine | null;
  editable: boolean;
  /** The end of the discussion is shown, not an older page of it. */
  live: boolean;
  changed: (message: Message) => void;
  /** What stands above the first message: the way to what came before. */
  before: ReactNode;
  /** What follows the last one: messages on their way. */
  after: ReactNode;
};

/** The messages in their order, day by day. */
export function MessageLog({
  messages,
  meId,
  couleurs,
  today,
  line,
  editable,
  live,
  changed,
  before,
  after,
}: Props) {
  const lastMine = messages.findLast(({ author, kind }) => kind === 'message' && author.id === meId);
  return (
    <div className="fil-interieur">
      {before}
      {messages.map((message, index) => {
        const previous = messages[index - 1];
        const date = new Date(message.createdAt);
        const newDay = !previous || !sameDay(date, new Date(previous.createdAt));
        return (
          <Fragment key={message.id}>
            {newDay ? (
              <p className="jour">
                <time dateTime={message.createdAt.slice(0, 10)}>{dayLabel(date, today)}</time>
              </p>
            ) : null}
            {line && startsNew(line, message, previous) ? <NewLine line={line} today={today} /> : null}
            <MessageItem
              message={message}
              mine={message.author.id === meId}
              couleur={couleurs.get(message.author.id)}
              last={live && message === lastMine}
              editable={editable}
              changed={changed}
            />
          </Fragment>
        );
      })}
      {after}
    </div>
  );
}

/** The line stands above the first new message, once that message is there. */
const startsNew = ({ seq }: UnreadLine, message: Message, previous: Message | undefined) =>
  previous ? previous.seq < seq && seq <= message.seq : message.seq === seq;

function NewLine({ line, today }: { line: UnreadLine; today: Date }) {
  const count = plural(line.count, 'nouveau message', 'nouveaux messages');
  return (
    <p className="non-lus" id="nouveaux">
      {count} depuis {since(new Date(line.at), today)}
    </p>
  );
}

export function EmptyLog({ canWrite }: { canWrite: boolean }) {
  return (
    <div className="fil-interieur">
      <EmptyState drawing="vide" title="Personne n’a encore écrit ici.">
        {canWrite ? 'Dites bonjour : les membres de l’espace vous liront.' : 'Les messages apparaîtront ici.'}
      </EmptyState>
    </div>
  );
}
