import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Connecte } from '@/lib/comptes/actor';
import { db, transaction } from '@/lib/core/db';
import { createDocumentIn } from '@/lib/documents/commands';
import { CollabClient } from '../support/collab-client';
import { resetDatabase } from '../support/database';
import { storedText } from '../support/documents';
import { type Client, connectTo, tell } from '../support/node';
import { aCompte, anEspace } from '../support/people';
import { freePort, startServer, type TestServer } from '../support/server';
import { until } from '../support/until';

const PEOPLE = 20;
const KILLS = 3;

/** Sends numbered messages one after the other; what is not acknowledged is sent again with the same id. */
class Talker {
  readonly acknowledged = new Set<string>();
  sent = 0;
  private going = true;
  private readonly done: Promise<void>;

  constructor(
    private readonly client: Client,
    private readonly espaceId: string,
    private readonly name: string,
  ) {
    this.done = this.talk();
  }

  private async talk() {
    while (this.going) {
      const body = `${this.name}-${this.sent++}`;
      while (!(await this.try(body))) await wait(100);
      await wait(30);
    }
  }

  private async try(body: string) {
    const answer = await tell(this.client, 'message:send', {
      espaceId: this.espaceId,
      clientId: body,
      body,
    }).catch(() => null);
    if (!answer?.ok) return false;
    this.acknowledged.add(body);
    return true;
  }

  async stop() {
    this.going = false;
    await this.done;
    this.client.disconnect();
  }
}

/** Types numbered words and notes which of them the server has said are committed. */
class Typist {
  readonly saved = new Set<string>();
  readonly typed: string[] = [];
  private waiting: { word: string; upTo: number }[] = [];
  private readonly timer: NodeJS.Timeout;

  constructor(
    readonly client: CollabClient,
    private readonly name: string,
  ) {
    client.provider.on('connection-close', () => {
      this.waiting = [];
    });
    this.timer = setInterval(() => this.type(), 250);
  }

  private type() {
    this.waiting = this.waiting.filter(({ word, upTo }) => {
      if (this.client.saved < upTo) return true;
      this.saved.add(word);
      return false;
    });
    const word = `<${this.name}:${this.typed.length}>`;
    const text = this.client.text();
    text.insert(text.length, word);
    this.typed.push(word);
    if (this.client.provider.wsconnected) this.waiting.push({ word, upTo: this.client.sent });
  }

  stop() {
    clearInterval(this.timer);
  }
}

let server: TestServer;
let people: Connecte[];
let espaceId: string;
let documentId: string;
const env = { PORT: '' };

beforeAll(async () => {
  await resetDatabase();
  env.PORT = String(await freePort());
  people = await Promise.all(Array.from({ length: PEOPLE }, (_, i) => aCompte({ nom: `Personne ${i}` })));
  ({ id: espaceId } = await anEspace(people.map((compte) => [compte, 'membre'] as const)));
  const author = people[0]?.id ?? '';
  documentId = await transaction((tx) =>
    createDocumentIn(tx, { espaceId, compteId: author, titre: 'À vingt' }),
  );
  server = await startServer({ env });
  const first = new CollabClient({
    url: server.url,
    cookie: await server.cookieFor(people[0] as Connecte),
    documentId,
  });
  await first.synced();
  first.text();
  await first.allSaved();
  first.destroy();
});
afterAll(() => server.kill('SIGTERM'));

const messagesKept = async () =>
  (await db.message.findMany({ select: { body: true } })).map(({ body }) => body);

test('killed while twenty people send and type: nothing that was acknowledged is missing, nothing is doubled', async () => {
  const talkers: Talker[] = [];
  const typists: Typist[] = [];
  for (const [index, compte] of people.entries()) {
    const client = await connectTo(server.url, compte, { reconnectionDelay: 100, reconnectionDelayMax: 400 });
    talkers.push(new Talker(client, espaceId, `m${index}`));
    const collab = new CollabClient({ url: server.url, cookie: await server.cookieFor(compte), documentId });
    await collab.synced();
    typists.push(new Typist(collab, `d${index}`));
  }

  for (let kill = 0; kill < KILLS; kill++) {
    const before = talkers.reduce((sum, talker) => sum + talker.acknowledged.size, 0);
    await wait(1_500 + kill * 400);
    expect(await server.kill('SIGKILL')).toBe('SIGKILL');
    const acknowledged = talkers.flatMap((talker) => [...talker.acknowledged]);
    const saved = typists.flatMap((typist) => [...typist.saved]);
    expect(acknowledged.length).toBeGreaterThan(before);
    const kept = new Set(await messagesKept());
    expect(acknowledged.filter((body) => !kept.has(body))).toEqual([]);
    const text = await storedText(documentId);
    expect(saved.filter((word) => !text.includes(word))).toEqual([]);
    server = await startServer({ env });
    // They come back by themselves, and go on.
    await until(
      () => talkers.every((talker) => [...talker.acknowledged].some((body) => !acknowledged.includes(body))),
      'every talker to be heard again',
      20_000,
    );
  }

  for (const typist of typists) typist.stop();
  await Promise.all(talkers.map((talker) => talker.stop()));
  await until(
    () => typists.every(({ client }) => client.provider.synced),
    'everyone to be synchronised',
    20_000,
  );
  const words = typists.flatMap((typist) => typist.typed);
  const [reference] = typists;
  if (!reference) throw new Error('nobody typed');
  await until(
    () => words.every((word) => reference.client.read().includes(word)),
    'every word to reach everyone',
    20_000,
  );
  await Promise.all(typists.map(({ client }) => client.allSaved(20_000)));

  const bodies = await messagesKept();
  expect(new Set(bodies).size).toBe(bodies.length);
  expect(bodies.sort()).toEqual(talkers.flatMap((talker) => [...talker.acknowledged]).sort());
  const text = await storedText(documentId);
  for (const word of words) expect(text.split(word).length - 1, word).toBe(1);
  for (const { client } of typists) {
    expect(client.read()).toBe(text);
    client.destroy();
  }
  console.info(`${bodies.length} messages and ${words.length} words through ${KILLS} kills`);
});
