'use client';

import { useRouter } from 'next/navigation';
import { useEffect } from 'react';
import { hear, onConnect } from '@/components/discussion/live/socket-client';

/** Several files of one gesture arrive together: one look at the list for all. */
const SOON_MS = 400;

/** Reads the list again when files of the espace change, here or elsewhere. Draws nothing. */
export function FichiersLive({ espaceId }: { espaceId: string }) {
  const router = useRouter();
  useEffect(() => {
    let soon: ReturnType<typeof setTimeout> | undefined;
    const readAgain = () => {
      clearTimeout(soon);
      soon = setTimeout(() => router.refresh(), SOON_MS);
    };
    const stopHearing = hear('fichiers:changed', (event) => {
      if (event.espaceId === espaceId) readAgain();
    });
    // What changed during a cut was told to nobody here. The first connection finds the page just made.
    let first = true;
    const stopFollowing = onConnect(() => {
      if (!first) readAgain();
      first = false;
    });
    return () => {
      clearTimeout(soon);
      stopHearing();
      stopFollowing();
    };
  }, [espaceId, router]);
  return null;
}
