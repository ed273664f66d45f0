import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadCommunes } from '@/lib/communes/commands/load';
import { systeme } from '@/lib/comptes/actor';
import { db } from '@/lib/core/db';
import { seedDemonstration } from '@/prisma/seed';
import { addFile } from '@/server/demonstration';
import { keptUnder } from '@/server/kept-pages/keepable';
import { cutConnections } from '@/tests/support/connections';
import { resetDatabase } from '@/tests/support/database';
import { startServer, type TestServer } from '@/tests/support/server';
import { until } from '@/tests/support/until';

let one: TestServer;
let two: TestServer;

beforeAll(async () => {
  await resetDatabase();
  await loadCommunes(systeme);
  await seedDemonstration(addFile);
  one = await startServer();
  two = await startServer();
});
afterAll(async () => {
  await Promise.all([one?.kill('SIGTERM'), two?.kill('SIGTERM')]);
});

async function visit(server: TestServer, path: string, headers: Record<string, string> = {}) {
  // A page that never answers is a failure to be told of, not to be waited for.
  const signal = AbortSignal.timeout(20_000);
  const response = await fetch(server.url + path, { headers, redirect: 'manual', signal });
  const text = await response.text();
  const nonce = /'nonce-([^']+)'/.exec(response.headers.get('content-security-policy') ?? '')?.[1] ?? '';
  return { status: response.status, kept: response.headers.has('age'), nonce, text };
}
/** Somebody with a cookie that means nothing is a visitor whose pages are drawn for them. */
const drawn = (server: TestServer, path: string) => visit(server, path, { cookie: 'a=b' });

/** The same page twice, the second time as it was kept: now and then a job changes something in between. */
async function twice(server: TestServer, path: string) {
  for (let tries = 1; ; tries++) {
    const pair = [await visit(server, path), await visit(server, path)] as const;
    if (pair[1].kept) return pair;
    expect(tries, `${path} to be kept`).toBeLessThan(5);
  }
}

/** Public pages, as a visitor finds them going from link to link: some of each kind. */
async function discover(limit: number) {
  const found = new Set(['/']);
  for (const path of found) {
    if (found.size >= limit) break;
    const { text } = await drawn(one, path);
    for (const [, href = ''] of text.matchAll(/<a\b[^>]*\shref="(\/[^"#]*)/g)) {
      const plain = href.replaceAll('&amp;', '&');
      if (found.size < limit && keptUnder({ method: 'GET', url: plain, headers: {} })) found.add(plain);
    }
  }
  return [...found];
}

test('a page is drawn once, sent again under a new nonce, and drawn anew on both nodes when it changes', async () => {
  const path = '/annuaire/salle-des-deux-rives';
  for (const server of [one, two]) {
    const [first, second] = await twice(server, path);
    expect(second.nonce).not.toBe(first.nonce);
    expect(second.text).not.toContain(first.nonce);
    expect(second.text.replaceAll(second.nonce, '')).toBe(first.text.replaceAll(first.nonce, ''));
    const packed = await fetch(server.url + path, { headers: { 'accept-encoding': 'br' } });
    expect(packed.headers.get('content-encoding')).toBe('br');
    expect(await packed.text()).toContain('Salle des Deux Rives');
  }
  await db.fiche.update({
    where: { slug: 'salle-des-deux-rives' },
    data: { accroche: 'Rouverte ce matin.' },
  });
  for (const server of [one, two])
    await until(
      async () => (await visit(server, path)).text.includes('Rouverte ce matin.'),
      'the change to show',
      3_000,
    );
});

test('a node that could not hear keeps nothing of before', async () => {
  await twice(one, '/charte');
  await cutConnections(process.env.DATABASE_URL ?? '');
  await until(async () => !(await visit(one, '/charte')).kept, 'the page to be drawn again', 5_000);
});

/** What is read, without the pieces and hints for the browser’s side, which come in the order their data did. */
const written = ({ text, nonce }: { text: string; nonce: string }) =>
  text.replace(/<script\b[^>]*>.*?<\/script>|<link rel="preload"[^>]*>/gs, '').replaceAll(nonce, '');

/** Read by every request, and shown on no page. */
const NOT_SHOWN = new Set(['rate_limits', 'sessions']);

/** Pages that two visitors would not see alike, and tables they are drawn from whose changes nobody would be told of. */
async function drawAll(paths: readonly string[]) {
  await db.$executeRaw`select pg_stat_reset()`;
  const different: string[] = [];
  for (const path of paths) {
    const first = written(await drawn(one, path));
    const second = written(await drawn(one, path));
    const from = [...first].findIndex((letter, index) => letter !== second[index]);
    if (first !== second) different.push(`${path}: ${first.slice(from - 60, from + 60)}`);
  }
  // A connection tells what it read when it has been idle for ten seconds.
  await wait(11_000);
  const read = await db.$queryRaw<{ relname: string }[]>`
    select relname from pg_stat_user_tables where schemaname = 'public' and seq_scan + coalesce(idx_scan, 0) > 0`;
  const watched = await db.$queryRaw<{ relname: string }[]>`
    select relname from pg_trigger join pg_class on pg_class.oid = tgrelid where tgname = 'public_change'`;
  const names = new Set(watched.map(({ relname }) => relname));
  expect(read.length).toBeGreaterThan(8);
  const silent = read
    .map(({ relname }) => relname)
    .filter((name) => !names.has(name) && !NOT_SHOWN.has(name));
  return { different, silent };
}

test('what is kept is the same for every visitor, and all it is made from tells its changes', async () => {
  const paths = await discover(40);
  expect(paths.length).toBe(40);
  // The jobs of the minute read and change other things: what is wrong with a page is wrong each time.
  let wrong = await drawAll(paths);
  for (let tries = 1; tries < 3 && wrong.different.length + wrong.silent.length > 0; tries++) {
    wrong = await drawAll(paths);
  }
  expect(wrong).toEqual({ different: [], silent: [] });
}, 240_000);
