import { useCallback, useEffect, useRef, useState } from 'react';
import { enterEspace } from '@/components/discussion/live/espace-room';
import { ask, hear, readConnection, watchConnection } from '@/components/discussion/live/socket-client';
import type { History, Message, Part } from '@/lib/messages/schema';
import { append, type Conversation, MAX_HELD, merge, prepend, refile } from './conversation';
import { useFreshFiles } from './use-fresh-files';

const RETRY_MS = 3_000;

/** Where to open the discussion. */
export type Place = { seq: number } | { date: string } | 'end';

type Given = {
  espaceId: string;
  first: Part;
  /** Hears of messages that were not there before, history aside. */
  arrived: (messages: Message[]) => void;
  /** Hears of every message as it is now, wherever it stands. */
  taken: (messages: Message[]) => void;
  /** The reader follows the end: what is oldest can go. */
  follows: () => boolean;
  /** Something is being typed in the log: nothing goes. */
  holds: () => boolean;
};

/**
 * The discussion of an espace as it lives: starts from what the server rendered, follows what is said, and after every
 * absence asks for what it missed. Holds a window on it, which `load` moves and `show` opens elsewhere.
 */
export function useConversation({ espaceId, first, ...given }: Given) {
  const [state, setState] = useState<Conversation>(first);
  const [revoked, setRevoked] = useState(false);
  const rev = useRef(first.rev);
  const synced = useRef(false);
  /** Highest number heard of: a later one is news. */
  const top = useRef(first.rev);
  const window = useRef(state);
  window.current = state;
  const listeners = useRef(given);
  listeners.current = given;
  const asking = useRef(0);
  /** What was said while a page was on its way, and may be later than it. */
  const heard = useRef<Message[]>([]);

  const max = useCallback(() => (listeners.current.holds() ? Number.POSITIVE_INFINITY : MAX_HELD), []);

  const take = useCallback(
    (messages: Message[]) => {
      const fresh = messages.filter(({ seq, deletedAt }) => seq > top.current && deletedAt === null);
      for (const { seq } of messages) top.current = Math.max(top.current, seq);
      if (asking.current > 0) heard.current.push(...messages);
      const drop = listeners.current.follows() ? 'oldest' : 'newest';
      setState((before) => merge(before, messages, drop, max()));
      listeners.current.taken(messages);
      if (fresh.length > 0) listeners.current.arrived(fresh);
    },
    [max],
  );

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

  /** Each opening elsewhere makes pages that were asked for before it worthless: they would not touch what is held. */
  const place = useRef(0);

  /** Waits for a page, then for what was said meanwhile. */
  const receive = useCallback(
    async <A extends { ok: boolean }>(answer: Promise<A>, put: (answer: A) => void) => {
      const asked = place.current;
      asking.current += 1;
      const answered = await answer;
      asking.current -= 1;
      if (answered.ok && asked === place.current) {
        put(answered);
        const meanwhile = [...heard.current];
        setState((before) => merge(before, meanwhile));
      }
      if (asking.current === 0) heard.current = [];
      return answered;
    },
    [],
  );

  /** The next page on one side. @returns what went wrong, or null */
  const load = useCallback(
    async (side: 'older' | 'newer'): Promise<string | null> => {
      const { messages } = window.current;
      const older = side === 'older';
      const seq = (older ? messages[0] : messages.at(-1))?.seq ?? 0;
      const answer = older
        ? await receive(ask('message:before', { espaceId, seq }), (page) => {
            if (page.ok) setState((before) => prepend(before, page, seq, max()));
          })
        : await receive(ask('message:after', { espaceId, seq }), (page) => {
            if (page.ok) setState((before) => append(before, page, seq, max()));
          });
      return answer.ok ? null : answer.error.message;
    },
    [espaceId, max, receive],
  );

  /** Opens the window elsewhere. @returns the message asked for, the last one at the end, or what went wrong */
  const show = useCallback(
    async (where: Place): Promise<{ at: number | null } | { error: string }> => {
      place.current += 1;
      let at: number | null = null;
      const open = (part: History, after: boolean, seq: number | null) => {
        at = seq;
        setState({ messages: part.messages, more: part.more, after });
      };
      const answer =
        where === 'end'
          ? await receive(ask('message:before', { espaceId }), (page) => {
              if (page.ok) open(page, false, page.messages.at(-1)?.seq ?? null);
            })
          : await receive(ask('message:around', { espaceId, ...where }), (part) => {
              if (part.ok) open(part, part.after, part.at);
            });
      return answer.ok ? { at } : { error: answer.error.message };
    },
    [espaceId, receive],
  );

  useFreshFiles(
    espaceId,
    state.messages,
    useCallback((read: Message[]) => setState((before) => refile(before, read)), []),
  );

  return { ...state, revoked, take, load, show };
}
