import { extractOf } from '@/lib/messages/excerpts';
import type { Message, Quote } from '@/lib/messages/schema';

/** What the page holds of a discussion: a window on it, however long it is. */
export type Conversation = {
  /** In the order of `seq`, without a hole from the first to the last. */
  messages: Message[];
  /** Older ones exist. */
  more: boolean;
  /** Newer ones exist. */
  after: boolean;
};

/** Messages held at once: what a screen reader goes through and a phone draws without effort. */
export const MAX_HELD = 300;

type Side = 'oldest' | 'newest';

/**
 * Takes in messages that arrive, in any order, once or twice: the latest change of each wins, and quotes follow. What lies
 * beyond the window stays out: it comes with its page. Past `max`, lets go of the side away from the reader.
 */
export function merge(
  current: Conversation,
  arrived: Message[],
  drop: Side = 'oldest',
  max = MAX_HELD,
): Conversation {
  const { messages, more, after } = current;
  const oldest = messages[0]?.seq ?? 0;
  const newest = messages.at(-1)?.seq ?? Number.POSITIVE_INFINITY;
  const inside = arrived.filter(({ seq }) => !(more && seq < oldest) && !(after && seq > newest));
  const all = quotesFollow(latest(messages, inside), arrived);
  return bounded({ messages: all, more, after }, drop, max);
}

type Older = Pick<Conversation, 'messages' | 'more'>;
type Newer = Pick<Conversation, 'messages' | 'after'>;

/**
 * Puts a page of history above: what stands before message `seq`. Nothing if that is no longer the first one held, for a
 * page that does not touch what is held would leave a hole.
 */
export function prepend(current: Conversation, older: Older, seq: number, max = MAX_HELD): Conversation {
  if (current.messages[0]?.seq !== seq) return current;
  const messages = latest(older.messages, current.messages);
  return bounded({ messages, more: older.more, after: current.after }, 'newest', max);
}

/** Puts a page of what came after message `seq` below, if that is still the last one held. */
export function append(current: Conversation, newer: Newer, seq: number, max = MAX_HELD): Conversation {
  if (current.messages.at(-1)?.seq !== seq) return current;
  const messages = latest(newer.messages, current.messages);
  return bounded({ messages, more: current.more, after: newer.after }, 'oldest', max);
}

function bounded(conversation: Conversation, drop: Side, max: number): Conversation {
  const { messages } = conversation;
  if (messages.length <= max) return conversation;
  return drop === 'oldest'
    ? { ...conversation, messages: messages.slice(-max), more: true }
    : { ...conversation, messages: messages.slice(0, max), after: true };
}

/** Both, the later change of each message. */
function latest(some: Message[], others: Message[]): Message[] {
  const byId = new Map(some.map((message) => [message.id, message]));
  for (const message of others) {
    const before = byId.get(message.id);
    if (!before || before.rev < message.rev) byId.set(message.id, message);
  }
  return [...byId.values()].sort((a, b) => a.seq - b.seq);
}

/** An answer shows its message as it is now, or says it is gone, wherever that message stands. */
function quotesFollow(messages: Message[], arrived: Message[]): Message[] {
  const changed = new Map(
    arrived.filter(({ seq, rev }) => rev > seq).map((message) => [message.id, message]),
  );
  if (changed.size === 0) return messages;
  return messages.map((message) => {
    const quoted = message.replyTo && changed.get(message.replyTo.id);
    return quoted ? { ...message, replyTo: quoteOf(quoted) } : message;
  });
}

/** What an answer to this message will show of it. */
export const quoteOf = ({ id, seq, author, body, fichiers }: Message): Quote => ({
  id,
  seq,
  author: { id: author.id, nom: author.nom },
  extrait: extractOf(body || fichiers.map(({ nom }) => nom).join(', ')),
});

/** Files are renamed, thrown away and restored without a word from their message: takes them as they were read again. */
export function refile(current: Conversation, read: Message[]): Conversation {
  const byId = new Map(read.map((message) => [message.id, message]));
  return {
    ...current,
    messages: current.messages.map((message) => {
      const again = byId.get(message.id);
      const same = JSON.stringify(again?.fichiers) === JSON.stringify(message.fichiers);
      return again && again.rev === message.rev && !same ? { ...message, fichiers: again.fichiers } : message;
    }),
  };
}
