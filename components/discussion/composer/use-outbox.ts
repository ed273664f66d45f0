import { useEffect, useMemo, useSyncExternalStore } from 'react';
import type { Message } from '@/lib/messages/schema';
import type { Outgoing } from './outbox';
import { createOutbox } from './outbox-store';

const EMPTY: Outgoing[] = [];

/** The person's messages on their way in this espace. `take` receives each once the server has it. */
export function useOutbox(compteId: string, espaceId: string, take: (messages: Message[]) => void) {
  const store = useMemo(
    () => createOutbox({ compteId, espaceId }, (message) => take([message])),
    [compteId, espaceId, take],
  );
  useEffect(() => store.start(), [store]);
  const queue = useSyncExternalStore(store.watch, store.read, () => EMPTY);
  return { queue, act: store.act };
}
