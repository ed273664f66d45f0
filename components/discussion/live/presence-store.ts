'use client';

import { useSyncExternalStore } from 'react';
import type { Present } from '@/lib/presence/schema';
import { hear } from './socket-client';

const known = new Map<string, Present[]>();
const watchers = new Set<() => void>();
let following = false;

function watchPresents(watch: () => void) {
  watchers.add(watch);
  if (!following) {
    following = true;
    hear('presence', ({ espaceId, presents }) => {
      known.set(espaceId, presents);
      for (const other of watchers) other();
    });
  }
  return () => void watchers.delete(watch);
}

/** Who has the espace open now, oneself included. The page is in the espace by `<BeHere>`. */
export function usePresents(espaceId: string, initial: Present[]): Present[] {
  return useSyncExternalStore(
    watchPresents,
    () => known.get(espaceId) ?? initial,
    () => initial,
  );
}
