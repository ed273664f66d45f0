import type { Message } from '@/lib/messages/schema';

/** What the page knows of a discussion. */
export type Conversation = {
  /** In the order of `seq`, without a hole from the first to the last. */
  messages: Message[];
  /** Older ones exist. */
  more: boolean;
};

/** Takes in messages that arrive, in any order, once or twice: the latest change of each wins. */
export function merge({ messages, more }: Conversation, arrived: Message[]): Conversation {
  const oldest = messages[0]?.seq ?? 0;
  const byId = new Map(messages.map((message) => [message.id, message]));
  for (const message of arrived) {
    // A change of a message too old to be shown: it will come with its page of history.
    if (more && message.seq < oldest) continue;
    const before = byId.get(message.id);
    if (!before || before.rev < message.rev) byId.set(message.id, message);
  }
  return { messages: [...byId.values()].sort((a, b) => a.seq - b.seq), more };
}

/** Puts a page of history above. */
export const prepend = (current: Conversation, older: Conversation): Conversation => ({
  messages: merge({ messages: older.messages, more: false }, current.messages).messages,
  more: older.more,
});
