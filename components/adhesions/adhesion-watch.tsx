'use client';

import { useRouter } from 'next/navigation';
import { useEffect } from 'react';
import { hear, onConnect } from '@/components/discussion/live/socket-client';

/** Shows the page anew when a request to join this espace is made, taken back or answered. Draws nothing. */
export function AdhesionWatch({ espaceId }: { espaceId: string }) {
  const router = useRouter();
  useEffect(() => {
    let connected = false;
    const stops = [
      hear('adhesions:changed', (event) => {
        if (event.espaceId === espaceId) router.refresh();
      }),
      onConnect(() => {
        // What happened during a cut was told to nobody here.
        if (connected) router.refresh();
        connected = true;
      }),
    ];
    return () => {
      for (const stop of stops) stop();
    };
  }, [espaceId, router]);
  return null;
}
