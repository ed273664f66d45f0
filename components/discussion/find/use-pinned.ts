import { useCallback, useState } from 'react';
import type { Message } from '@/lib/messages/schema';

/** The pinned messages, the last pinned first, as acts of anybody change them. */
export function usePinned(first: Message[]) {
  const [messages, setMessages] = useState(first);
  const take = useCallback((arrived: Message[]) => setMessages((before) => followPins(before, arrived)), []);
  return { messages, take };
}

/** Takes in messages as they are now, the latest change of each. */
export function followPins(pinned: Message[], arrived: Message[]): Message[] {
  const byId = new Map(pinned.map((message) => [message.id, message]));
  let changed = false;
  for (const message of arrived) {
    const before = byId.get(message.id);
    if (before ? before.rev >= message.rev : !message.pinned) continue;
    changed = true;
    if (message.pinned) byId.set(message.id, message);
    else byId.delete(message.id);
  }
  if (!changed) return pinned;
  const at = ({ pinned: pin }: Message) => pin?.at ?? '';
  return [...byId.values()].sort((a, b) => at(b).localeCompare(at(a)));
}
