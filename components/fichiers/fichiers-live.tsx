'use client';

import { useRouter } from 'next/navigation';
import { useEffect } from 'react';
import { hear } from '@/components/discussion/live/socket-client';

/** Several files of one gesture arrive together: one look at the list for all. */
const SOON_MS = 400;

/** Reads the list again when files of the espace change, here or elsewhere. Draws nothing. */
export function FichiersLive({ espaceId }: { espaceId: string }) {
  const router = useRouter();
  useEffect(() => {
    let soon: ReturnType<typeof setTimeout> | undefined;
    const stop = hear('fichiers:changed', (event) => {
      if (event.espaceId !== espaceId) return;
      clearTimeout(soon);
      soon = setTimeout(() => router.refresh(), SOON_MS);
    });
    return () => {
      clearTimeout(soon);
      stop();
    };
  }, [espaceId, router]);
  return null;
}
