'use client';

import { useRouter } from 'next/navigation';
import { useEffect } from 'react';
import { hear } from '@/components/discussion/live/socket-client';

/** Several changes in a row: one look for all. */
const SOON_MS = 400;

/** Reads the page again when a document of the espace is renamed, thrown away, restored or new, here or elsewhere. Draws
 * nothing. */
export function DocumentsLive({ espaceId }: { espaceId: string }) {
  const router = useRouter();
  useEffect(() => {
    let soon: ReturnType<typeof setTimeout> | undefined;
    const stop = hear('documents:changed', (event) => {
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
