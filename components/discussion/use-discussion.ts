import { useCallback, useEffect, useMemo, useRef } from 'react';
import type { FirstUnread, History, Message } from '@/lib/messages/schema';
import { newClientId } from './composer/new-client-id';
import type { Sending } from './composer/outbox';
import { useOutbox } from './composer/use-outbox';
import { useAnnouncements } from './log/announcer';
import { useConversation } from './log/use-conversation';
import { useHistory } from './log/use-history';
import { useLogScroll } from './log/use-log-scroll';
import { useReading } from './log/use-reading';

type Given = { espaceId: string; meId: string; first: History; unread: FirstUnread };

/** Everything that moves in a discussion: what is said, where one reads, what is on its way. */
export function useDiscussion({ espaceId, meId, first, unread }: Given) {
  const { announcement, announce } = useAnnouncements(meId);
  const hears = useRef<(messages: Message[]) => void>(() => undefined);
  const { messages, more, revoked, take, loadOlder } = useConversation(espaceId, first, (arrivals) => {
    announce(arrivals);
    hears.current(arrivals);
  });
  const history = useHistory(more, loadOlder);
  const scroll = useLogScroll(history.load);
  const lastSeq = messages.at(-1)?.seq ?? 0;
  const { line, arrived } = useReading({ espaceId, meId, first: unread, lastSeq, atEnd: scroll.atEnd });
  useEffect(() => {
    hears.current = arrived;
  }, [arrived]);
  const { queue, act } = useOutbox(meId, espaceId, take);

  const outgoing = useMemo(() => {
    const own = messages.filter(({ author }) => author.id === meId);
    const stored = new Set(own.map(({ clientId }) => clientId));
    return queue.filter(({ clientId }) => !stored.has(clientId));
  }, [messages, queue, meId]);

  const changed = useCallback((message: Message) => take([message]), [take]);

  function send(sending: Sending) {
    act({ type: 'add', item: { ...sending, clientId: newClientId(), at: new Date().toISOString() } });
    scroll.toEnd();
  }

  return { messages, more, revoked, history, scroll, line, announcement, outgoing, act, send, changed };
}
