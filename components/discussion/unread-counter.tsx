'use client';

import { useSyncExternalStore } from 'react';
import { readUnread, watchUnread } from '@/components/discussion/live/unread-store';
import { Counter } from '@/components/ui/counter';

/** Unread messages of an espace, the same in all tabs of the person. `initial` is what the page's server counted. */
export function UnreadCounter({ espaceId, initial }: { espaceId: string; initial: number }) {
  const count = useSyncExternalStore(
    watchUnread,
    () => readUnread(espaceId) ?? initial,
    () => initial,
  );
  return <Counter count={count} label={count < 2 ? 'message non lu' : 'messages non lus'} />;
}
