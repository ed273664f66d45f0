import { useColours } from '@/components/discussion/live/use-colours';
import { useConnection, useOnline } from '@/components/discussion/live/use-connection';
import { OutgoingItem } from '@/components/discussion/message/outgoing-item';
import type { useDiscussion } from '@/components/discussion/use-discussion';
import { Button } from '@/components/ui/button';
import { useHydrated } from '@/components/ui/use-hydrated';
import { paths } from '@/lib/core/paths';
import type { Present } from '@/lib/presence/schema';
import { HistoryLink } from './history-link';
import { useLogTools } from './log-context';
import { EmptyLog, MessageLog } from './message-log';

type Props = {
  espaceId: string;
  me: { id: string; nom: string; couleur: number; portraitId?: string | null };
  canWrite: boolean;
  people: { compteId: string; couleur: number }[];
  presents: Present[];
  today: Date;
  live: ReturnType<typeof useDiscussion>;
};

/** The log, and the way back to its end. */
export function LogFrame(props: Props) {
  const { scroll, atEnd, unseen, toEnd } = props.live;
  const hydrated = useHydrated();
  // The button is gone at the end: the keyboard stays in the log.
  const goToEnd = async () => {
    await toEnd();
    scroll.log.current?.focus({ preventScroll: true });
  };
  return (
    <div className="fil-cadre">
      {/* New messages are read out by the announcer: here, history would be read out too. */}
      <div
        className="fil-messages"
        role="log"
        aria-label="Messages"
        aria-live="off"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable with the keyboard
        tabIndex={0}
        ref={scroll.log}
        onScroll={scroll.onScroll}
      >
        <Log {...props} />
      </div>
      {atEnd || !hydrated ? null : (
        <Button
          variant="secondaire"
          size="petit"
          className="fil-retour"
          icon="chevron-down"
          onClick={goToEnd}
        >
          Aller à la fin{' '}
          {unseen > 0 ? (
            <span className="compteur">
              {unseen}
              <span className="sr">{unseen < 2 ? ' nouveau message' : ' nouveaux messages'}</span>
            </span>
          ) : null}
        </Button>
      )}
    </div>
  );
}

function Log({ espaceId, me, canWrite, people, presents, today, live }: Props) {
  const { slug } = useLogTools();
  const { messages, outgoing, older, newer, act, more, after } = live;
  const open = useConnection().status === 'open';
  const connected = useOnline() && open;
  const couleurs = useColours(espaceId, people, presents);
  if (messages.length === 0 && outgoing.length === 0) return <EmptyLog canWrite={canWrite} />;
  const before = paths.discussion(slug, { avant: `${messages[0]?.seq}` });
  const next = paths.discussion(slug, { apres: `${messages.at(-1)?.seq}` });
  return (
    <MessageLog
      messages={messages}
      meId={me.id}
      couleurs={couleurs}
      today={today}
      line={live.line}
      live={!after}
      aimed={live.aimed}
      before={more ? <HistoryLink href={before} word="Messages précédents" {...older} /> : null}
      after={
        after ? (
          <HistoryLink href={next} word="Messages suivants" {...newer} />
        ) : (
          outgoing.map((item) => (
            <OutgoingItem key={item.clientId} item={item} me={me} connected={connected} act={act} />
          ))
        )
      }
    />
  );
}
