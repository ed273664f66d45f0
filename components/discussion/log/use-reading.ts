import { useCallback, useEffect, useRef, useState } from 'react';
import { ask } from '@/components/discussion/live/socket-client';
import { useConnection } from '@/components/discussion/live/use-connection';
import type { FirstUnread, Message } from '@/lib/messages/schema';

/** The « nouveaux messages » line: above which message it stands, and what it counts. */
export type UnreadLine = { seq: number; at: string; count: number };

const READING_MS = 400;

type Given = { espaceId: string; meId: string; first: FirstUnread; lastSeq: number; atEnd: boolean };

/**
 * Tells the server what was read (the end of the log, on a page in sight) and keeps the line above what came while one
 * was away. The line stays where it is until one has been away again.
 */
export function useReading({ espaceId, meId, first, lastSeq, atEnd }: Given) {
  const [line, setLine] = useState<UnreadLine | null>(
    first.first && { seq: first.first.seq, at: first.first.createdAt, count: first.count },
  );
  const marked = useRef(first.lastReadSeq);
  const seen = useRef(false);
  const visible = useVisible();
  const reading = atEnd && visible;
  // A page may be read before it is connected: the server is told once it is.
  const connected = useConnection().status === 'open';
  const isReading = useRef(reading);
  isReading.current = reading;

  useEffect(() => {
    if (!reading || !connected || lastSeq <= marked.current) return;
    const timer = setTimeout(async () => {
      seen.current = true;
      const before = marked.current;
      marked.current = lastSeq;
      const answer = await ask('read:mark', { espaceId, seq: lastSeq });
      if (!answer.ok) marked.current = before;
    }, READING_MS);
    return () => clearTimeout(timer);
  }, [reading, connected, lastSeq, espaceId]);

  const arrived = useCallback(
    (messages: Message[]) => {
      const theirs = messages.filter(({ author, kind }) => kind === 'message' && author.id !== meId);
      const [next] = theirs;
      if (!next || isReading.current) return;
      const again = seen.current;
      seen.current = false;
      setLine((current) =>
        current && !again
          ? { ...current, count: current.count + theirs.length }
          : { seq: next.seq, at: next.createdAt, count: theirs.length },
      );
    },
    [meId],
  );

  /** One went to the line: what comes while one reads on from there adds to it. */
  const keepLine = useCallback(() => {
    seen.current = false;
  }, []);

  return { line, arrived, keepLine };
}

function useVisible() {
  const [visible, setVisible] = useState(false);
  useEffect(() => {
    const look = () => setVisible(document.visibilityState === 'visible');
    look();
    document.addEventListener('visibilitychange', look);
    return () => document.removeEventListener('visibilitychange', look);
  }, []);
  return visible;
}
