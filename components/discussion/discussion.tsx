'use client';

import { useRouter } from 'next/navigation';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { Button } from '@/components/ui/button';
import type { FirstUnread, History, Message } from '@/lib/messages/schema';
import type { Person, Present } from '@/lib/presence/schema';
import { Announcer, useAnnouncements } from './announcer';
import { Composer, type SendAction } from './composer';
import { ConnectionNotice } from './connection-notice';
import { HistoryLink } from './history-link';
import { EmptyLog, MessageLog } from './message-log';
import { newClientId } from './new-client-id';
import { OutgoingItem } from './outgoing-item';
import { TypingLine } from './typing-line';
import { useColours } from './use-colours';
import { useConnection, useOnline } from './use-connection';
import { useConversation } from './use-conversation';
import { useHistory } from './use-history';
import { useLogScroll } from './use-log-scroll';
import { useOutbox } from './use-outbox';
import { useReading } from './use-reading';

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
  people: Person[];
  presents: Present[];
  /** When the page was made, ISO 8601: the same « Aujourd’hui » on both sides. */
  now: string;
  clientId: string;
  bodyLimit: number;
  action: SendAction;
};

/** The discussion of an espace: readable and writable as a plain page, live once the script is there. */
export function Discussion(props: DiscussionProps) {
  const { espaceId, me, canWrite, here } = props;
  const hydrated = useHydrated();
  const { announcement, announce } = useAnnouncements(me.id);
  const hears = useRef<(messages: Message[]) => void>(() => undefined);
  const conversation = useConversation(espaceId, props.history, (messages) => {
    announce(messages);
    hears.current(messages);
  });
  const { messages, more, revoked, take } = conversation;
  const { loading, error, load } = useHistory(more, conversation.loadOlder);
  const { log, atEnd, onScroll, toEnd } = useLogScroll(load);
  const { line, arrived } = useReading({
    espaceId,
    meId: me.id,
    first: props.unread,
    lastSeq: messages.at(-1)?.seq ?? 0,
    atEnd,
  });
  useEffect(() => {
    hears.current = arrived;
  }, [arrived]);
  const { queue, act } = useOutbox(me.id, espaceId, take);
  const open = useConnection().status === 'open';
  const connected = useOnline() && open;
  const couleurs = useColours(espaceId, props.people, props.presents);
  const today = hydrated ? new Date() : new Date(props.now);
  usePresent(props.past, here);

  const outgoing = useMemo(() => {
    const stored = new Set(
      messages.filter(({ author }) => author.id === me.id).map(({ clientId }) => clientId),
    );
    return queue.filter(({ clientId }) => !stored.has(clientId));
  }, [messages, queue, me.id]);

  const changed = useCallback((message: Message) => take([message]), [take]);

  function send(body: string) {
    const item = { clientId: newClientId(), body, at: new Date().toISOString() };
    act({ type: 'add', item });
    toEnd();
  }

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
          ref={log}
          onScroll={onScroll}
        >
          {messages.length === 0 && outgoing.length === 0 ? (
            <EmptyLog canWrite={canWrite} />
          ) : (
            <MessageLog
              messages={messages}
              meId={me.id}
              couleurs={couleurs}
              today={today}
              line={line}
              editable={hydrated && canWrite && !revoked}
              live={!props.past}
              changed={changed}
              before={
                more ? (
                  <HistoryLink
                    here={here}
                    before={messages[0]?.seq}
                    loading={loading}
                    error={error}
                    load={load}
                  />
                ) : null
              }
              after={outgoing.map((item) => (
                <OutgoingItem key={item.clientId} item={item} me={me} connected={connected} act={act} />
              ))}
            />
          )}
        </div>
        {atEnd ? null : (
          <Button
            variant="secondaire"
            size="petit"
            className="fil-retour"
            icon="chevron-down"
            onClick={toEnd}
          >
            Aller à la fin
          </Button>
        )}
      </div>
      <Announcer text={announcement} />
      <div className="compositeur">
        {hydrated ? <ConnectionNotice revoked={revoked} here={here} /> : null}
        <TypingLine espaceId={espaceId} />
        {canWrite ? (
          <Composer
            espaceId={espaceId}
            compteId={me.id}
            clientId={props.clientId}
            bodyLimit={props.bodyLimit}
            closed={revoked}
            action={props.action}
            send={send}
          />
        ) : (
          <p className="petit doux">
            Vous êtes en lecture seule dans cet espace. Pour écrire, demandez à un responsable de changer
            votre rôle.
          </p>
        )}
      </div>
    </>
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
