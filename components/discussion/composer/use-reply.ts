import { type RefObject, useEffect, useRef } from 'react';
import type { Quote } from '@/lib/messages/schema';
import { isQuote, parseKept } from './kept-shapes';
import { readKept, writeKept } from './kept-texts';

export type ReplyTo = { message: Quote | null; set: (message: Quote | null) => void };

/** Keeps the message being answered with the draft, and leads to the field whoever chose one. */
export function useReply({ message, set }: ReplyTo, key: string, field: RefObject<HTMLElement | null>) {
  const restored = useRef(false);
  const before = useRef(message);
  useEffect(() => {
    const kept = parseKept(readKept(key));
    // One that was chosen before the page came alive wins.
    if (!before.current && isQuote(kept)) {
      before.current = kept;
      set(kept);
    }
    restored.current = true;
  }, [key, set]);
  useEffect(() => {
    if (!restored.current) return;
    writeKept(key, message ? JSON.stringify(message) : '');
    if (message && message !== before.current) field.current?.focus();
    before.current = message;
  }, [key, message, field]);
}
