import { type ReactNode, useMemo } from 'react';
import { EmptyState } from '@/components/ui/empty-state';
import type { Message } from '@/lib/messages/schema';
import { DaySection } from './day-section';
import { byDay } from './days';
import type { UnreadLine } from './use-reading';

type Props = {
  messages: Message[];
  meId: string;
  couleurs: ReadonlyMap<string, number>;
  today: Date;
  line: UnreadLine | null;
  /** The last message drawn is the last of the discussion. */
  live: boolean;
  /** The message one came to. */
  aimed: number | null;
  /** What stands above the first message: the way to what came before. */
  before: ReactNode;
  /** What follows the last one: messages on their way, or the way to what came after. */
  after: ReactNode;
};

/** The messages in their order, day by day. */
export function MessageLog({
  messages,
  meId,
  couleurs,
  today: given,
  line,
  live,
  aimed,
  before,
  after,
}: Props) {
  const today = useDay(given);
  const days = useMemo(() => byDay(messages), [messages]);
  const lastMine = live
    ? messages.findLast(({ author, kind }) => kind === 'message' && author.id === meId)
    : undefined;
  const above = line && firstNew(line, messages);
  const mark = useMemo(() => (line && above ? { ...line, above } : null), [line, above]);
  return (
    <div className="fil-interieur">
      {before}
      {days.map((day) => {
        const has = (seq: number | null | undefined) => day.messages.some((message) => message.seq === seq);
        return (
          <DaySection
            key={day.key}
            day={day}
            meId={meId}
            couleurs={couleurs}
            today={today}
            line={has(above) ? mark : null}
            lastMine={lastMine && has(lastMine.seq) ? lastMine : undefined}
            aimed={has(aimed) ? aimed : null}
          />
        );
      })}
      {after}
    </div>
  );
}

/** The same date until the day changes: what was drawn with it stands. */
function useDay(date: Date): Date {
  const day = date.toDateString();
  // biome-ignore lint/correctness/useExhaustiveDependencies: another hour of the day changes nothing that is drawn
  return useMemo(() => date, [day]);
}

/** The line stands above the first new message, once what comes just before it, or that message, is there. */
function firstNew({ seq }: UnreadLine, messages: Message[]): number | undefined {
  const index = messages.findIndex((message) => message.seq >= seq);
  const first = messages[index];
  return index > 0 || first?.seq === seq ? first?.seq : undefined;
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
