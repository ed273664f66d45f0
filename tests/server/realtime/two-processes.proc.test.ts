import { setTimeout as wait } from 'node:timers/promises';
import type { ManagerOptions, SocketOptions } from 'socket.io-client';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Connecte } from '@/lib/comptes/actor';
import { db, transaction } from '@/lib/core/db';
import { sendMessage } from '@/lib/messages/commands/send-message';
import type { Message } from '@/lib/messages/schema';
import { publish } from '@/lib/realtime/publish';
import { resetDatabase } from '@/tests/support/database';
import { type Client, connectTo, tell } from '@/tests/support/node';
import { aCompte, anEspace } from '@/tests/support/people';
import { startServer, type TestServer } from '@/tests/support/server';
import { until } from '@/tests/support/until';

describe('two server processes on one database', () => {
  let one: TestServer;
  let two: TestServer;
  let sophie: Connecte;
  let denis: Connecte;
  let espaceId: string;
  const clients: Client[] = [];

  beforeAll(async () => {
    await resetDatabase();
    one = await startServer();
    two = await startServer();
  });
  afterAll(async () => {
    await Promise.all([one?.kill('SIGTERM'), two?.kill('SIGTERM')]);
  });

  beforeEach(async () => {
    sophie = await aCompte({ nom: 'Sophie Marchal' });
    denis = await aCompte({ nom: 'Denis Mougel' });
    const members = [
      [sophie, 'responsable'],
      [denis, 'membre'],
    ] as const;
    espaceId = (await anEspace(members)).id;
  });
  afterEach(() => {
    for (const client of clients.splice(0)) client.disconnect();
  });

  async function reader(
    server: TestServer,
    actor: Connecte,
    options?: Partial<ManagerOptions & SocketOptions>,
  ) {
    const client = await connectTo(server.url, actor, options);
    clients.push(client);
    const received: Message[] = [];
    client.on('message:new', ({ message }) => received.push(message));
    expect(await tell(client, 'espace:join', { espaceId })).toMatchObject({ ok: true });
    return { client, received };
  }
  const send = (client: Client, clientId: string, body = clientId) =>
    tell(client, 'message:send', { espaceId, clientId, body });

  it('carry messages, presence and typing from one to the other, polling included', async () => {
    const here = await reader(one, sophie);
    const presents: number[] = [];
    const typing: unknown[] = [];
    here.client.on('presence', (event) => presents.push(event.presents.length));
    here.client.on('typing', (event) => typing.push(event));
    const there = await reader(two, denis, { transports: ['polling'] });
    await until(() => presents.at(-1) === 2, 'both to be seen');
    await tell(there.client, 'typing', { espaceId, ecrit: true });
    for (let index = 0; index < 10; index++)
      expect(await send(index % 2 ? here.client : there.client, `c${index}`)).toMatchObject({ ok: true });
    for (const { received } of [here, there]) {
      await until(() => received.length === 10, 'ten messages');
      expect(received.map(({ clientId }) => clientId)).toEqual(
        Array.from({ length: 10 }, (_, index) => `c${index}`),
      );
    }
    expect(typing).toHaveLength(1);
    expect(there.client.io.engine.transport.name).toBe('polling');
  });

  it('shut a removed member out within a second, and end a revoked session', async () => {
    const { client, received } = await reader(two, denis);
    let revoked = 0;
    client.on('espace:revoked', () => {
      revoked += 1;
    });
    await transaction(async (tx) => {
      await tx.membre.deleteMany({ where: { espaceId, compteId: denis.id } });
      await publish(tx, { type: 'membre', espaceId, compteId: denis.id });
    });
    await until(() => revoked === 1, 'the removal to be told', 1_000);
    const writer = await reader(one, sophie);
    await send(writer.client, 'après');
    await until(() => writer.received.length === 1, 'the message elsewhere');
    await wait(200);
    expect(received).toEqual([]);
    expect(await send(client, 'a')).toMatchObject({ error: { code: 'not_found' } });
    await transaction(async (tx) => {
      await tx.session.update({ where: { id: denis.sessionId }, data: { revokedAt: new Date() } });
      await publish(tx, { type: 'session', compteId: denis.id, sessionId: denis.sessionId });
    });
    await until(() => !client.connected, 'the connection to close', 1_000);
    await until(() => client.connected, 'it to come back, signed out');
    expect(await send(client, 'b')).toMatchObject({ error: { code: 'unauthenticated' } });
  });

  it('recover when PostgreSQL cuts every connection', async () => {
    const here = await reader(one, sophie);
    const there = await reader(two, denis);
    await db.$queryRaw`
      select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and pid <> pg_backend_pid()`;
    // Sent by this process, while neither server may be listening.
    await until(
      () => sendMessage(sophie, { espaceId, clientId: 'pendant', body: 'pendant' }).catch(() => null),
      'this process to reach the database',
    );
    for (const { received } of [here, there]) await until(() => received.length === 1, 'the missed message');
    await until(async () => (await send(there.client, 'après')).ok, 'the server to write again');
    for (const { received } of [here, there]) {
      await until(() => received.length === 2, 'the next message');
      expect(received.map(({ clientId }) => clientId)).toEqual(['pendant', 'après']);
    }
    const health = await fetch(`${two.url}/api/health`);
    expect(health.status).toBe(200);
  });

  it('let a thousand frames a second disturb nobody', async () => {
    const bystander = await reader(one, denis);
    const flooder = (await reader(one, sophie)).client;
    const noisy = [
      3,
      null,
      {},
      { espaceId, clientId: 'x', body: '' },
      { espaceId, clientId: 'x', body: 'x'.repeat(10_001) },
    ];
    let sent = 0;
    const answers: Promise<{ ok: boolean }>[] = [];
    const flood = setInterval(() => {
      for (let index = 0; index < 20; index++)
        answers.push(tell(flooder, 'message:send', noisy[sent++ % noisy.length]));
    }, 20);
    try {
      for (let index = 0; index < 10; index++) {
        expect(await send(bystander.client, `calme ${index}`)).toMatchObject({ ok: true });
        await wait(150);
      }
    } finally {
      clearInterval(flood);
    }
    expect(sent).toBeGreaterThan(1_000);
    expect((await Promise.all(answers)).every(({ ok }) => !ok)).toBe(true);
    await until(() => bystander.received.length === 10, 'the messages of the bystander');
    expect(one.output().split('socket events refused').length - 1).toBe(1);
  });
});
