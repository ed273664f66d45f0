'use client';

import { useEffect, useState, useSyncExternalStore } from 'react';
import type { Envoi, UploadQueue } from './upload-queue';

const none: Envoi[] = [];
const never = () => () => undefined;

/** The uploads under way. The code that keeps and sends them comes after the page, which is readable without it. */
export function useEnvois(
  compteId: string,
  espaceId: string,
): { queue: UploadQueue | null; envois: Envoi[] } {
  const [queue, setQueue] = useState<UploadQueue | null>(null);
  useEffect(() => {
    let gone = false;
    void import('./upload-queue').then(({ uploadQueue }) => {
      if (gone) return;
      const found = uploadQueue({ compteId, espaceId });
      setQueue(found);
      void found.start();
    });
    return () => {
      gone = true;
    };
  }, [compteId, espaceId]);
  const envois = useSyncExternalStore(
    queue?.watch ?? never,
    () => queue?.read() ?? none,
    () => none,
  );
  return { queue, envois };
}
