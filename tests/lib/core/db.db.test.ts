import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Prisma, rows, rowsWithin, transaction } from '@/lib/core/db';
import { consume } from '@/lib/core/rate-limit';
import { releaseDatabase } from '@/tests/support/database';

/** A way to PostgreSQL that can fall silent without being cut, as a network does. */
let way: Server;
let silent = false;
const sockets = new Set<Socket>();
const database = process.env.DATABASE_URL ?? '';

beforeEach(async () => {
  const { hostname, port } = new URL(database);
  way = createServer((near) => {
    const far = connect(Number(port), hostname);
    for (const [from, to] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(from);
      from.on('error', () => to.destroy());
      from.on('close', () => to.destroy());
      from.on('data', (bytes) => {
        if (!silent) return to.write(bytes);
        if (from === near) way.emit('unheard');
      });
    }
  });
  way.listen(0, '127.0.0.1');
  await once(way, 'listening');
  await releaseDatabase();
  const throughIt = new URL(database);
  throughIt.host = `127.0.0.1:${(way.address() as AddressInfo).port}`;
  process.env.DATABASE_URL = throughIt.href;
});

afterEach(async () => {
  vi.useRealTimers();
  for (const socket of sockets) socket.destroy();
  sockets.clear();
  silent = false;
  way.close();
  await releaseDatabase();
  process.env.DATABASE_URL = database;
});

/** What has become of some work two minutes after the database fell silent, which it says itself. */
async function abandoned(work: (hush: () => void) => Promise<unknown>) {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const unheard = once(way, 'unheard');
  let end = 'waiting';
  const hush = () => {
    silent = true;
  };
  work(hush).then(
    () => {
      end = 'done';
    },
    () => {
      end = 'given up';
    },
  );
  await unheard;
  await vi.advanceTimersByTimeAsync(120_000);
  return end;
}

const ONE = Prisma.sql`select 1`;

test('a connection that nobody answers is given up', async () => {
  const end = await abandoned((hush) => {
    hush();
    return rows(ONE);
  });
  expect(end).toBe('given up');
});

test.each([
  ['statement', () => rows(ONE)],
  ['statement with a time of its own', () => rowsWithin(ONE, 1_000)],
  ['transaction', () => transaction((tx) => rows(ONE, tx))],
] as const)('a %s that nobody answers is given up', async (_name, work) => {
  await rows(ONE);
  const end = await abandoned((hush) => {
    hush();
    return work();
  });
  expect(end).toBe('given up');
});

test('a transaction is given up when nobody answers any more', async () => {
  const end = await abandoned((hush) =>
    transaction(async (tx) => {
      await rows(ONE, tx);
      hush();
      return rows(ONE, tx);
    }),
  );
  expect(end).toBe('given up');
});

test('uses are counted here alone when nobody answers', async () => {
  const limit = { name: 'silence', points: 5, duration: 60 };
  await consume(limit, 'before');
  const end = await abandoned((hush) => {
    hush();
    return consume(limit, 'after');
  });
  expect(end).toBe('done');
});

test('a connection that is cut breaks the statement that used it, and nothing else', async () => {
  const unheard = vi.fn();
  process.on('uncaughtException', unheard);
  const cut = Prisma.sql`select pg_terminate_backend(pg_backend_pid())`;
  for (const work of [
    () => rows(cut),
    () => rowsWithin(cut, 1_000),
    () => transaction((tx) => rows(cut, tx)),
  ])
    await expect(work()).rejects.toThrow('terminating connection');
  expect(await rows(ONE)).toHaveLength(1);
  process.off('uncaughtException', unheard);
  expect(unheard).not.toHaveBeenCalled();
});
