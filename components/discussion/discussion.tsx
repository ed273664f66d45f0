'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useRef, useState } from 'react';
import { Button } from '@/components/ui/button';
import type { FirstUnread, History, Quote } from '@/lib/messages/schema';
import type { Present } from '@/lib/presence/schema';
import { Composer, type SendAction } from './composer/composer';
import { ConnectionNotice } from './composer/connection-notice';
import { TypingLine } from './composer/typing-line';
import { useColours } from './live/use-colours';
import { useConnection, useOnline } from './live/use-connection';
import { useMayWrite } from './live/use-may-write';
import { Announcer } from './log/announcer';
import { HistoryLink } from './log/history-link';
import { EmptyLog, MessageLog } from './log/message-log';
import { OutgoingItem } from './log/outgoing-item';
import { useDiscussion } from './use-discussion';

export type DiscussionProps = {
  espaceId: string;
  /** This page, to come back to after signing in again. */
  here: string;
  me: { id: string; nom: string; couleur: number };
  canWrite: boolean;
  history: History;
  /** An older page of history, asked for without JavaScript. */
  past: boolean;
  unread: FirstUnread;
  /** The members, and each one’s tape. */
  people: { compteId: string; nom: string; couleur: number }[];
  presents: Present[];
  /** When the page was made, ISO 8601: the same « Aujourd’hui » on both sides. */
  now: string;
  clientId: string;
  bodyLimit: number;
  action: SendAction;
};

/** The discussion of an espace: readable and writable as a plain page, live once the script is there. */
export function Discussion(props: DiscussionProps) {
  const { espaceId, me, here } = props;
  const hydrated = useHydrated();
  const live = useDiscussion({ espaceId, meId: me.id, first: props.history, unread: props.unread });
  const { scroll, revoked } = live;
  const [replyTo, setReplyTo] = useState<Quote | null>(null);
  const canWrite = useMayWrite(espaceId, props.canWrite);
  // Who becomes lecteur while writing can still copy what they wrote.
  const wasOpen = useRef(canWrite);
  wasOpen.current ||= canWrite;
  usePresent(props.past, here);
  return (
    <>
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
          <Log {...props} canWrite={canWrite} live={live} hydrated={hydrated} />
        </div>
        {scroll.atEnd ? null : (
          <Button
            variant="secondaire"
            size="petit"
            className="fil-retour"
            icon="chevron-down"
            onClick={scroll.toEnd}
          >
            Aller à la fin
          </Button>
        )}
      </div>
      <Announcer text={live.announcement} />
      <div className="compositeur">
        {hydrated ? <ConnectionNotice revoked={revoked} here={here} /> : null}
        <TypingLine espaceId={espaceId} />
        <div>
          {wasOpen.current ? (
            <Composer
              espaceId={espaceId}
              compteId={me.id}
              clientId={props.clientId}
              bodyLimit={props.bodyLimit}
              closed={revoked || !canWrite}
              action={props.action}
              replyTo={{ message: replyTo, set: setReplyTo }}
              people={props.people}
              send={live.send}
            />
          ) : null}
          <div role="status">
            {canWrite ? null : (
              <p className="petit doux mt-1">
                Vous êtes en lecture seule dans cet espace. Pour écrire, demandez à un responsable de changer
                votre rôle.
              </p>
            )}
          </div>
        </div>
      </div>
    </>
  );
}

type LogProps = DiscussionProps & { live: ReturnType<typeof useDiscussion>; hydrated: boolean };

function Log({ live, hydrated, espaceId, here, me, canWrite, past, people, presents, now }: LogProps) {
  const { messages, outgoing, history, act } = live;
  const open = useConnection().status === 'open';
  const connected = useOnline() && open;
  const couleurs = useColours(espaceId, people, presents);
  if (messages.length === 0 && outgoing.length === 0) return <EmptyLog canWrite={canWrite} />;
  return (
    <MessageLog
      messages={messages}
      meId={me.id}
      couleurs={couleurs}
      today={hydrated ? new Date() : new Date(now)}
      line={live.line}
      editable={hydrated && canWrite && !live.revoked}
      live={!past}
      changed={live.changed}
      before={live.more ? <HistoryLink here={here} before={messages[0]?.seq} {...history} /> : null}
      after={outgoing.map((item) => (
        <OutgoingItem key={item.clientId} item={item} me={me} connected={connected} act={act} />
      ))}
    />
  );
}

function useHydrated() {
  const [hydrated, setHydrated] = useState(false);
  useEffect(() => setHydrated(true), []);
  return hydrated;
}

/** An older page is for readers without JavaScript: with it, history comes above and the end stays live. */
function usePresent(past: boolean, here: string) {
  const router = useRouter();
  useEffect(() => {
    if (past) router.replace(here);
  }, [past, here, router]);
}
