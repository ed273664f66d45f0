'use client';

import { useEffect, useSyncExternalStore } from 'react';
import type { Present } from '@/lib/presence/schema';
import { enterEspace } from './espace-room';
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

const nothing = () => undefined;

/** Who has the espace open now, oneself included; being here says that one has. */
export function usePresents(espaceId: string, initial: Present[]): Present[] {
  useEffect(() => enterEspace(espaceId, nothing), [espaceId]);
  return useSyncExternalStore(
    watchPresents,
    () => known.get(espaceId) ?? initial,
    () => initial,
  );
}
