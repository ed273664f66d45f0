import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { FirstUnread, Message, Part } from '@/lib/messages/schema';
import { newClientId } from './composer/new-client-id';
import type { Sending } from './composer/outbox';
import { useOutbox } from './composer/use-outbox';
import { usePinned } from './find/use-pinned';
import { type Search, useSearch } from './find/use-search';
import { useAnnouncements } from './log/announcer';
import { type Place, useConversation } from './log/use-conversation';
import { useHistory } from './log/use-history';
import { useLogScroll } from './log/use-log-scroll';
import { useReading } from './log/use-reading';

type Given = {
  espaceId: string;
  meId: string;
  first: Part;
  unread: FirstUnread;
  pinned: Message[];
  search: Search;
};

/** Everything that moves in a discussion: what is said, where one reads, what is on its way. */
export function useDiscussion({ espaceId, meId, first, unread, ...given }: Given) {
  const { announcement, announce, forget } = useAnnouncements(meId);
  const hears = useRef<(messages: Message[]) => void>(() => undefined);
  const following = useRef(true);
  const box = useRef<HTMLElement | null>(null);
  const pinned = usePinned(given.pinned);
  const searching = useSearch(espaceId, given.search);
  const { messages, more, after, revoked, take, load, show } = useConversation({
    espaceId,
    first,
    arrived: (arrivals) => {
      announce(arrivals);
      hears.current(arrivals);
    },
    taken: (messages) => {
      forget(messages);
      pinned.take(messages);
      searching.take(messages);
    },
    follows: () => following.current,
    // What is being typed in a message stays with it.
    holds: () => Boolean(box.current?.querySelector('textarea')),
  });
  const older = useHistory(
    useCallback(() => load('older'), [load]),
    more,
  );
  const newer = useHistory(
    useCallback(() => load('newer'), [load]),
    after,
  );
  const scroll = useLogScroll({ after, first: first.at, older, newer });
  const atEnd = scroll.atEnd && !after;
  following.current = atEnd;
  useEffect(() => {
    box.current = scroll.log.current;
  }, [scroll.log]);

  const lastSeq = messages.at(-1)?.seq ?? 0;
  const { line, arrived, keepLine } = useReading({ espaceId, meId, first: unread, lastSeq, atEnd });
  const unseen = useUnseen(atEnd);
  const { count } = unseen;
  useEffect(() => {
    hears.current = (arrivals) => {
      arrived(arrivals);
      count(arrivals.filter(({ author, kind }) => kind === 'message' && author.id !== meId).length);
    };
  }, [arrived, count, meId]);
  const { queue, act } = useOutbox(meId, espaceId, take);

  const outgoing = useMemo(() => {
    const own = messages.filter(({ author }) => author.id === meId);
    const stored = new Set(own.map(({ clientId }) => clientId));
    return queue.filter(({ clientId }) => !stored.has(clientId));
  }, [messages, queue, meId]);

  const changed = useCallback((message: Message) => take([message]), [take]);
  const lineSeq = line?.seq;
  const leave = useCallback(
    (seq: number | null) => {
      if (seq === lineSeq) keepLine();
    },
    [lineSeq, keepLine],
  );
  const place = usePlace({ leave, messages, after, show, scroll, first: first.at });

  function send(sending: Sending) {
    act({ type: 'add', item: { ...sending, clientId: newClientId(), at: new Date().toISOString() } });
    void place.toEnd();
  }

  return {
    messages,
    more,
    after,
    revoked,
    older,
    newer,
    scroll,
    atEnd,
    unseen: unseen.unseen,
    line,
    announcement,
    outgoing,
    act,
    send,
    changed,
    pinned: pinned.messages,
    searching,
    ...place,
  };
}

/** How many messages of others came while one read elsewhere. */
function useUnseen(atEnd: boolean) {
  const [unseen, setUnseen] = useState(0);
  const there = useRef(atEnd);
  there.current = atEnd;
  useEffect(() => {
    if (atEnd) setUnseen(0);
  }, [atEnd]);
  const count = useCallback((more: number) => {
    if (!there.current) setUnseen((before) => before + more);
  }, []);
  return { unseen: atEnd ? 0 : unseen, count };
}

type Window = {
  messages: Message[];
  after: boolean;
  show: (place: Place) => Promise<{ at: number | null } | { error: string }>;
  scroll: ReturnType<typeof useLogScroll>;
  first: number | null;
  /** Called when one goes to a message. */
  leave: (seq: number | null) => void;
};

/** Going elsewhere in the discussion, and the message one came to. */
function usePlace({ messages, after, show, scroll: { aimAt, toEnd }, first, leave }: Window) {
  const [aimed, setAimed] = useState(first);
  const [trouble, setTrouble] = useState('');
  const held = useRef({ messages, after });
  held.current = { messages, after };

  const go = useCallback(
    async (place: { seq: number } | { date: string }) => {
      let at: number | null = 'seq' in place ? place.seq : null;
      if (!held.current.messages.some(({ seq }) => seq === at)) {
        const shown = await show(place);
        if ('error' in shown) return setTrouble(shown.error);
        at = shown.at;
      }
      setTrouble('');
      leave(at);
      if (at !== null) aimAt(at);
      // Anew each time, so that coming twice to one message brings it back in sight.
      setAimed(null);
      requestAnimationFrame(() => setAimed(at));
    },
    [show, aimAt, leave],
  );

  const end = useCallback(async () => {
    if (held.current.after) {
      const shown = await show('end');
      if ('error' in shown) return setTrouble(shown.error);
    }
    setTrouble('');
    setAimed(null);
    toEnd();
  }, [show, toEnd]);

  return { aimed, trouble, go, toEnd: end };
}
