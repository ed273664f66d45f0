import { isoDay } from '@/lib/core/dates';
import type { Message } from '@/lib/messages/schema';

export type Day = {
  /** « 2026-11-23 ». */
  key: string;
  date: Date;
  messages: Message[];
};

/** The messages by calendar day where people live, in their order. */
export function byDay(messages: Message[]): Day[] {
  const days: Day[] = [];
  for (const message of messages) {
    const date = new Date(message.createdAt);
    const key = isoDay(date);
    const last = days.at(-1);
    if (last?.key === key) last.messages.push(message);
    else days.push({ key, date, messages: [message] });
  }
  return days;
}
