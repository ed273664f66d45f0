import { useCallback, useEffect, useRef, useState } from 'react';
import { ask, hear, readConnection } from './socket-client';

const REPEAT_MS = 3_000;
/** Who has said nothing for this long has stopped. */
const FORGET_MS = 6_000;

/** Names of those who are writing now, oneself aside. */
export function useTyping(espaceId: string): string[] {
  const [writers, setWriters] = useState<ReadonlyMap<string, string>>(new Map());
  useEffect(() => {
    const timers = new Map<string, ReturnType<typeof setTimeout>>();
    const drop = (compteId: string) =>
      setWriters((before) => new Map([...before].filter(([id]) => id !== compteId)));
    const stops = [
      hear('typing', (event) => {
        if (event.espaceId !== espaceId) return;
        clearTimeout(timers.get(event.compteId));
        if (!event.ecrit) return drop(event.compteId);
        setWriters((before) => new Map(before).set(event.compteId, event.nom));
        timers.set(
          event.compteId,
          setTimeout(() => drop(event.compteId), FORGET_MS),
        );
      }),
      hear('message:new', ({ message }) => message.espaceId === espaceId && drop(message.author.id)),
    ];
    return () => {
      for (const stop of stops) stop();
      for (const timer of timers.values()) clearTimeout(timer);
    };
  }, [espaceId]);
  return [...writers.values()];
}

/** Tells the others that one writes, at most every three seconds, and that one stopped. */
export function useTypingSignal(espaceId: string) {
  const last = useRef({ ecrit: false, at: 0 });
  return useCallback(
    (ecrit: boolean) => {
      const { current } = last;
      if (ecrit === current.ecrit && (!ecrit || Date.now() - current.at < REPEAT_MS)) return;
      last.current = { ecrit, at: Date.now() };
      if (readConnection().status === 'open') void ask('typing', { espaceId, ecrit });
    },
    [espaceId],
  );
}
