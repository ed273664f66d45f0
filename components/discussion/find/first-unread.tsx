import { type RefObject, useEffect, useState } from 'react';
import type { UnreadLine } from '@/components/discussion/log/use-reading';
import { MessageLink } from '@/components/discussion/message/message-link';

/** Fewer than these are in sight from the end. */
const FEW = 10;

type Props = { line: UnreadLine | null; log: RefObject<HTMLElement | null> };

/** The way to the first unread message, until one has seen it. */
export function FirstUnreadLink({ line, log }: Props) {
  const [seen, setSeen] = useState<number | null>(null);
  const seq = line?.seq;
  // At each drawing: the line comes with its page of history, and goes with it.
  useEffect(() => {
    const mark = log.current?.querySelector('#nouveaux');
    if (!mark || seq === undefined) return;
    const look = new IntersectionObserver(([entry]) => entry?.isIntersecting && setSeen(seq), {
      root: log.current,
    });
    look.observe(mark);
    return () => look.disconnect();
  });
  if (!line || seq === seen || line.count < FEW) return null;
  return (
    <MessageLink seq={line.seq} className="btn btn--discret btn--petit">
      Aller au premier non lu
    </MessageLink>
  );
}
