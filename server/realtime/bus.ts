import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { log } from '@/lib/core/log';
import type { DomainEvent } from '@/lib/realtime/events';
import { CHANNEL } from '@/lib/realtime/publish';

const KEEPALIVE_MS = 10_000;
const ANSWER_MS = 5_000;
const MAX_WAIT_MS = 5_000;

type Type = DomainEvent['type'];
type EventOf<T extends Type> = Extract<DomainEvent, { type: T }>;

/** What nodes tell each other, as one node hears it. */
export type Bus = {
  /** Events arrive in the order of their commits; handlers return at once. */
  on<T extends Type>(type: T, handler: (event: EventOf<T>) => void): void;
  /** Called when hearing resumes after a silence: whatever was said meanwhile is lost, ask for it. */
  onRecover(handler: () => void): void;
  /** True while connected and answering. */
  healthy(): boolean;
  close(): Promise<void>;
};

/** Listens to PostgreSQL on a connection of its own, and comes back by itself when it is cut. */
export function createBus({ connectionString, nodeId }: { connectionString: string; nodeId: string }): Bus {
  const handlers = new Map<string, ((event: DomainEvent) => void)[]>();
  const recoveries: (() => void)[] = [];
  const closing = new AbortController();
  let current: Client | undefined;
  let hearing = false;

  function receive(payload: string | undefined) {
    try {
      const event = JSON.parse(payload ?? '') as DomainEvent;
      for (const handler of handlers.get(event.type) ?? []) handler(event);
    } catch (error) {
      log.error({ error, nodeId }, 'bus event failed');
    }
  }

  /** Resolves when the connection is over. */
  async function listen(recovered: boolean, onListening: () => void) {
    const client = new Client({
      connectionString,
      keepAlive: true,
      connectionTimeoutMillis: ANSWER_MS,
      query_timeout: ANSWER_MS,
      application_name: `treteaux-bus ${nodeId}`.slice(0, 63),
    });
    const over = new Promise<void>((resolve) => {
      client.on('end', resolve);
      client.on('error', () => resolve());
    });
    try {
      await client.connect();
      client.on('notification', ({ payload }) => receive(payload));
      await client.query(`listen ${CHANNEL}`);
      current = client;
      hearing = true;
      onListening();
      if (recovered) for (const recover of recoveries) recover();
      await Promise.race([over, keepAlive(client)]);
    } finally {
      hearing = false;
      current = undefined;
      // A half-open connection may never say goodbye.
      await Promise.race([client.end().catch(() => undefined), sleep(1_000, undefined, { ref: false })]);
    }
  }

  /** A half-open connection hears nothing and says nothing: ask, and give up on silence. */
  async function keepAlive(client: Client) {
    for (;;) {
      await sleep(KEEPALIVE_MS, undefined, { signal: closing.signal, ref: false });
      await client.query('select 1');
    }
  }

  async function run() {
    let recovered = false;
    let wait = 100;
    while (!closing.signal.aborted) {
      const error = await listen(recovered, () => {
        recovered = true;
        wait = 100;
      }).catch((reason: unknown) => reason);
      if (closing.signal.aborted) return;
      log.warn({ error, nodeId, wait }, 'bus connection lost, reconnecting');
      await sleep(wait * (0.75 + Math.random() / 2), undefined, { signal: closing.signal }).catch(
        () => undefined,
      );
      wait = Math.min(wait * 2, MAX_WAIT_MS);
    }
  }

  const running = run();
  return {
    on(type, handler) {
      const list = handlers.get(type) ?? [];
      list.push(handler as (event: DomainEvent) => void);
      handlers.set(type, list);
    },
    onRecover: (handler) => void recoveries.push(handler),
    healthy: () => hearing,
    async close() {
      closing.abort();
      await current?.end().catch(() => undefined);
      await running;
    },
  };
}
