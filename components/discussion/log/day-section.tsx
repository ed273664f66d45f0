import { Fragment, memo } from 'react';
import { MessageItem } from '@/components/discussion/message/message-item';
import type { Message } from '@/lib/messages/schema';
import { dayLabel } from './day-label';
import type { Day } from './days';
import { UnreadMark } from './unread-mark';
import type { UnreadLine } from './use-reading';

type Props = {
  day: Day;
  meId: string;
  couleurs: ReadonlyMap<string, number>;
  today: Date;
  /** Stands above the message of this number, when it is of this day. */
  line: (UnreadLine & { above: number }) | null;
  lastMine: Message | undefined;
  aimed: number | null;
};

/** One day: a heading that stays in sight while it is read, and the list of its messages. */
export const DaySection = memo(function DaySection({
  day,
  meId,
  couleurs,
  today,
  line,
  lastMine,
  aimed,
}: Props) {
  const id = `jour-${day.key}`;
  return (
    <section className="fil-jour" aria-labelledby={id}>
      <h2 className="jour" id={id}>
        <time dateTime={day.key}>{dayLabel(day.date, today)}</time>
      </h2>
      <ol className="fil-liste">
        {day.messages.map((message) => (
          <Fragment key={message.id}>
            {line?.above === message.seq ? <UnreadMark line={line} today={today} /> : null}
            <li>
              <MessageItem
                message={message}
                mine={message.author.id === meId}
                couleur={couleurs.get(message.author.id)}
                last={message === lastMine}
                aimed={message.seq === aimed}
              />
            </li>
          </Fragment>
        ))}
      </ol>
    </section>
  );
});
