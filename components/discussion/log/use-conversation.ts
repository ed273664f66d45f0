import { useCallback, useEffect, useRef, useState } from 'react';
import { enterEspace } from '@/components/discussion/live/espace-room';
import { ask, hear, readConnection, watchConnection } from '@/components/discussion/live/socket-client';
import type { History, Message } from '@/lib/messages/schema';
import { type Conversation, merge, prepend } from './conversation';

const RETRY_MS = 3_000;

type Arrival = (messages: Message[]) => void;

/**
 * The discussion of an espace as it lives: starts from what the server rendered, follows what is said, and after every
 * absence asks for what it missed. `arrived` hears of messages that were not there before, history aside.
 */
export function useConversation(espaceId: string, first: History, arrived: Arrival) {
  const [state, setState] = useState<Conversation>({ messages: first.messages, more: first.more });
  const [revoked, setRevoked] = useState(false);
  const rev = useRef(first.rev);
  const synced = useRef(false);
  const known = useRef(new Set(first.messages.map(({ id }) => id)));
  const onArrival = useRef(arrived);
  onArrival.current = arrived;

  const take = useCallback((messages: Message[]) => {
    const fresh = messages.filter(({ id, seq, rev: last }) => !known.current.has(id) && seq === last);
    for (const { id } of messages) known.current.add(id);
    setState((before) => merge(before, messages));
    if (fresh.length > 0) onArrival.current(fresh);
  }, []);

  useEffect(() => {
    const follow = ({ message }: { message: Message }) => {
      if (message.espaceId !== espaceId) return;
      // While catching up, a later number says nothing of those in between.
      if (synced.current) rev.current = Math.max(rev.current, message.rev);
      take([message]);
    };
    let retry: ReturnType<typeof setTimeout> | undefined;
    async function catchUp() {
      clearTimeout(retry);
      synced.current = false;
      for (let more = true; more; ) {
        const answer = await ask('message:since', { espaceId, rev: rev.current });
        if (!answer.ok) {
          if (readConnection().status === 'open') retry = setTimeout(catchUp, RETRY_MS);
          return;
        }
        rev.current = Math.max(rev.current, answer.rev);
        take(answer.messages);
        more = answer.more;
      }
      synced.current = true;
    }
    const stops = [
      watchConnection(() => {
        if (readConnection().status !== 'open') synced.current = false;
      }),
      hear('message:new', follow),
      hear('message:changed', follow),
      hear('espace:revoked', (event) => event.espaceId === espaceId && setRevoked(true)),
      enterEspace(espaceId, (answer) => {
        if (answer.ok) {
          setRevoked(false);
          void catchUp();
        } else if (answer.error.code === 'not_found') setRevoked(true);
      }),
    ];
    return () => {
      clearTimeout(retry);
      for (const stop of stops) stop();
    };
  }, [espaceId, take]);

  const loadOlder = useCallback(async () => {
    const seq = state.messages[0]?.seq;
    const answer = await ask('message:before', { espaceId, seq });
    if (!answer.ok) return answer.error.message;
    for (const { id } of answer.messages) known.current.add(id);
    setState((before) => prepend(before, answer));
    return null;
  }, [espaceId, state.messages]);

  return { ...state, revoked, take, loadOlder };
}
