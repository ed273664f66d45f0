import { useEffect, useState } from 'react';
import { enterEspace } from './espace-room';
import { hear } from './socket-client';

/** Whether one may write in the espace now: a role that changes while the page is open is followed. */
export function useMayWrite(espaceId: string, initial: boolean): boolean {
  const [may, setMay] = useState(initial);
  useEffect(() => {
    const stops = [
      hear('espace:role', (event) => event.espaceId === espaceId && setMay(event.canWrite)),
      // What changed while the connection was cut.
      enterEspace(espaceId, (answer) => answer.ok && setMay(answer.canWrite)),
    ];
    return () => {
      for (const stop of stops) stop();
    };
  }, [espaceId]);
  return may;
}
