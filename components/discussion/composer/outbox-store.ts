import { ask, onConnect, readConnection } from '@/components/discussion/live/socket-client';
import type { Message } from '@/lib/messages/schema';
import { keptKey, readKept, writeKept } from './kept-texts';
import { nextToSend, type OutboxAction, type Outgoing, outbox, readQueue } from './outbox';

/** Tries of one message on an open connection before its author is asked. */
const TRIES = 4;
const SLOW_DOWN_MS = 3_000;
const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

type Owner = { compteId: string; espaceId: string };

/** The queue of one person in one espace, shared by their tabs through the browser's storage. */
export function createOutbox({ compteId, espaceId }: Owner, sent: (message: Message) => void) {
  const key = keptKey(compteId, espaceId, 'envois');
  const watchers = new Set<() => void>();
  let queue: Outgoing[] = [];
  let draining = false;
  let again = false;

  function reread() {
    queue = readQueue(readKept(key));
    for (const watch of watchers) watch();
  }

  /** Always from what is stored: another tab may have added or sent meanwhile. */
  function act(action: OutboxAction) {
    const next = outbox(readQueue(readKept(key)), action);
    writeKept(key, next.length > 0 ? JSON.stringify(next) : '');
    reread();
  }

  async function drain() {
    again = true;
    if (draining) return;
    draining = true;
    while (again) {
      again = false;
      await exclusively(key, sendAll);
    }
    draining = false;
  }

  async function sendAll() {
    let tries = 0;
    for (let item = next(); item && isOpen(); item = next()) {
      const { clientId, body, replyTo, fichiers } = item;
      const answer = await ask('message:send', {
        espaceId,
        clientId,
        body,
        replyTo: replyTo?.id,
        fichiers: fichiers?.map(({ id }) => id),
      });
      if (answer.ok) {
        tries = 0;
        sent(answer.message);
        // Drawn as sent before it leaves the queue, or it would vanish for the time of a frame.
        await wait(0);
        act({ type: 'done', clientId });
      } else if (answer.error.code === 'unauthenticated') return;
      else if (answer.error.code === 'rate_limited') await wait(SLOW_DOWN_MS);
      else if (answer.error.code !== 'unavailable')
        act({ type: 'fail', clientId, error: answer.error.message });
      else if (isOpen()) {
        tries += 1;
        if (tries < TRIES) await wait(1_000 * tries);
        else act({ type: 'fail', clientId, error: answer.error.message });
      }
    }
  }

  /** Never sent in somebody else's name. */
  const isOpen = () => readConnection().status === 'open' && readConnection().compteId === compteId;
  const next = () => nextToSend(readQueue(readKept(key)));

  return {
    read: () => queue,
    act(action: OutboxAction) {
      act(action);
      void drain();
    },
    watch(watch: () => void) {
      watchers.add(watch);
      return () => void watchers.delete(watch);
    },
    /** Sends what waits at each connection, and follows what other tabs do. */
    start() {
      const changed = (event: StorageEvent) => {
        if (event.key === key || event.key === null) reread();
      };
      reread();
      addEventListener('storage', changed);
      const stop = onConnect(() => void drain());
      return () => {
        removeEventListener('storage', changed);
        stop();
      };
    },
  };
}

/** One tab sends at a time. Without locks (plain http), the server recognises a message sent twice by its `clientId`. */
async function exclusively(name: string, work: () => Promise<void>) {
  if (navigator.locks) await navigator.locks.request(name, work);
  else await work();
}

export type Outbox = ReturnType<typeof createOutbox>;
