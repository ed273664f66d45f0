import { sameDay } from '@/lib/core/dates';
import type { Message } from '@/lib/messages/schema';

export type Day = { key: string; date: Date; messages: Message[] };

/** The messages by calendar day of metropolitan France, in their order. */
export function byDay(messages: Message[]): Day[] {
  const days: Day[] = [];
  for (const message of messages) {
    const date = new Date(message.createdAt);
    const last = days.at(-1);
    if (last && sameDay(last.date, date)) last.messages.push(message);
    else days.push({ key: message.createdAt.slice(0, 10), date, messages: [message] });
  }
  return days;
}
