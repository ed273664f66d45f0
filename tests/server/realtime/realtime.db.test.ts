import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Connecte } from '@/lib/comptes/actor';
import { db, transaction } from '@/lib/core/db';
import { changeRole } from '@/lib/espaces/commands/change-role';
import { deleteMessage } from '@/lib/messages/commands/delete-message';
import { sendMessage } from '@/lib/messages/commands/send-message';
import { MAX_SINCE, type Message } from '@/lib/messages/schema';
import { publish } from '@/lib/realtime/publish';
import { resetDatabase } from '@/tests/support/database';
import { type Client, type Node, startNode, tell } from '@/tests/support/node';
import { aCompte, anEspace } from '@/tests/support/people';
import { until } from '@/tests/support/until';

describe('the realtime channel on two nodes', () => {
  let a: Node;
  let b: Node;
  let sophie: Connecte;
  let denis: Connecte;
  let annie: Connecte;
  let stranger: Connecte;
  let espaceId: string;

  beforeEach(async () => {
    await resetDatabase();
    [sophie, denis, annie, stranger] = (await Promise.all(
      ['Sophie Marchal', 'Denis Mougel', 'Annie Grosjean', 'Un étranger'].map((nom) => aCompte({ nom })),
    )) as [Connecte, Connecte, Connecte, Connecte];
    const members = [
      [sophie, 'responsable'],
      [denis, 'membre'],
      [annie, 'lecteur'],
    ] as const;
    espaceId = (await anEspace(members)).id;
    [a, b] = await Promise.all([startNode(), startNode()]);
  });

  afterEach(async () => {
    await Promise.all([a.stop(), b.stop()]);
  });

  async function reader(node: Node, actor: Connecte) {
    const client = await node.connect(actor);
    const received: Message[] = [];
    const changed: Message[] = [];
    client.on('message:new', ({ message }) => received.push(message));
    client.on('message:changed', ({ message }) => changed.push(message));
    expect(await tell(client, 'espace:join', { espaceId })).toMatchObject({ ok: true });
    return { client, received, changed };
  }
  const send = (client: Client, clientId: string, body = clientId) =>
    tell(client, 'message:send', { espaceId, clientId, body });
  const remove = async (compteId: string) => {
    await transaction(async (tx) => {
      await tx.membre.deleteMany({ where: { espaceId, compteId } });
      await publish(tx, { type: 'membre', espaceId, compteId });
    });
  };

  it('tells who asked to join, and who decides, that a request moved, and nobody else', async () => {
    const heard = new Map<Connecte, string[]>();
    for (const [node, actor] of [
      [a, sophie],
      [b, denis],
      [b, annie],
      [b, stranger],
    ] as const) {
      const told: string[] = [];
      heard.set(actor, told);
      (await node.connect(actor)).on('adhesions:changed', (event) => told.push(event.espaceId));
    }
    await transaction((tx) => publish(tx, { type: 'adhesion', espaceId, compteId: stranger.id }));
    await until(
      () => [sophie, stranger].every((actor) => heard.get(actor)?.length === 1),
      'both are told on their nodes',
    );
    expect(heard.get(sophie)).toEqual([espaceId]);
    expect([heard.get(denis), heard.get(annie)]).toEqual([[], []]);
  });

  it('gives each message to everybody in the espace, once, in order, sender included', async () => {
    const readers = await Promise.all([reader(a, sophie), reader(b, denis), reader(b, annie)]);
    const [first, second] = readers;
    const answers = await Promise.all(
      Array.from({ length: 40 }, (_, index) =>
        send((index % 2 ? first : second)?.client as Client, `c${index}`),
      ),
    );
    for (const answer of answers) expect(answer).toMatchObject({ ok: true, message: { espaceId } });
    for (const { received } of readers) {
      await until(() => received.length === 40, 'all messages');
      const seqs = received.map(({ seq }) => seq);
      expect(seqs).toEqual([...seqs].sort((x, y) => x - y));
      expect(new Set(received.map(({ id }) => id)).size).toBe(40);
    }
    const own = first?.received
      .filter(({ author }) => author.id === sophie.id)
      .map(({ clientId }) => clientId);
    expect(own).toEqual(Array.from({ length: 20 }, (_, index) => `c${index * 2 + 1}`));
  });

  it('needs no join to send, and answers a retry with the stored message', async () => {
    const client = await a.connect(sophie);
    const first = await send(client, 'une-fois', 'Bonjour');
    const again = await send(client, 'une-fois', 'Bonjour encore');
    expect(first).toMatchObject({
      ok: true,
      message: { clientId: 'une-fois', body: 'Bonjour', author: { id: sophie.id, nom: 'Sophie Marchal' } },
    });
    expect(again).toEqual(first);
    expect(await db.message.count()).toBe(1);
  });

  it('tells edits and deletions, and counters on pages that did not join', async () => {
    const { client: joined, changed, received } = await reader(b, denis);
    const watching = await a.connect(annie);
    const activity: unknown[] = [];
    watching.on('activity', (event) => activity.push(event));
    // Who was sent the message counts from it.
    joined.on('activity', () => activity.push('twice'));
    expect(await tell(watching, 'unread:list', {})).toMatchObject({ ok: true });
    const writer = await a.connect(sophie);
    const sent = await send(writer, 'a', 'Le jeudi');
    if (!sent.ok) throw new Error(sent.error.message);
    await until(() => received.length === 1, 'the message');
    await tell(writer, 'message:edit', { messageId: sent.message.id, body: 'Le vendredi' });
    await deleteMessage(sophie, { messageId: sent.message.id });
    await until(() => changed.length === 2, 'both changes');
    expect(changed.map(({ body }) => body)).toEqual(['Le vendredi', '']);
    await until(() => activity.length === 2, 'activity');
    expect(activity).toEqual([
      { espaceId, seq: 1, deleted: false },
      { espaceId, seq: 1, deleted: true },
    ]);
  });

  it('refuses clearly what is wrong, and goes on', async () => {
    const client = await a.connect(sophie);
    const bystander = await reader(a, denis);
    const codeOf = async (event: 'message:send' | 'espace:join', payload: unknown) => {
      const answer = await tell(client, event, payload);
      return answer.ok ? 'ok' : answer.error.code;
    };
    for (const payload of [
      undefined,
      null,
      3,
      'texte',
      [],
      {},
      { espaceId },
      { espaceId, clientId: 'a', body: '' },
      { espaceId, clientId: 'a', body: ' \n' },
      { espaceId, clientId: 'a', body: 'x'.repeat(10_001) },
      { espaceId, clientId: 'a', body: 'x'.repeat(900_000) },
      { espaceId, clientId: '', body: 'a' },
      { espaceId, clientId: 'c'.repeat(65), body: 'a' },
      { espaceId, clientId: { toString: 1 }, body: ['a'] },
      { espaceId: { contains: '' }, clientId: 'a', body: 'a' },
      { espaceId, clientId: 'a', body: Buffer.from('octets') },
    ])
      expect(await codeOf('message:send', payload), JSON.stringify(payload)?.slice(0, 80)).toBe('invalid');
    expect(await codeOf('message:send', { espaceId: 'inconnu', clientId: 'a', body: 'a' })).toBe('not_found');
    expect(await codeOf('espace:join', { espaceId: 'inconnu' })).toBe('not_found');
    for (const id of ['\0', 'a\0b', '\u001b', '\ud800']) {
      const text = { clientId: 'a', body: 'a' };
      expect(await tell(client, 'message:send', { espaceId, ...text, clientId: id })).toMatchObject({
        error: { code: 'invalid', message: 'Identifiant illisible.' },
      });
      expect(await codeOf('message:send', { espaceId: id, ...text })).toBe('not_found');
      expect(await codeOf('espace:join', { espaceId: id })).toBe('not_found');
      for (const event of ['message:edit', 'message:delete'] as const)
        expect(await tell(client, event, { messageId: id, body: 'a' })).toMatchObject({
          error: { code: 'not_found' },
        });
    }
    for (const body of ['\0', '\u200b', '\u202e \ufe0f', '\ud800', 'moitié \udc00'])
      expect(await codeOf('message:send', { espaceId, clientId: 'a', body })).toBe('invalid');
    for (const payload of [null, 3, [], 'texte'])
      expect(await tell(client, 'unread:list', payload)).toMatchObject({
        error: { code: 'invalid', message: 'Demande mal formée.' },
      });
    for (const name of ['inconnu', 'constructor', '__proto__', 'error', 'toString'])
      expect(await tell(client, name as 'typing', {})).toMatchObject({
        ok: false,
        error: { code: 'invalid' },
      });
    client.emit('message:send', undefined as never, undefined as never);
    (client as { emit(...args: unknown[]): unknown }).emit('message:send');
    (client as { emit(...args: unknown[]): unknown }).emit('inconnu', 1, 2, 3);
    expect(await send(client, 'bon')).toMatchObject({ ok: true });
    await until(() => bystander.received.length === 1, 'the good message');
  });

  it('closes on a frame over its limit and lets the client come back', async () => {
    const client = await a.connect(sophie);
    const closed = new Promise((resolve) => client.once('disconnect', resolve));
    client.emit('message:send', { espaceId, clientId: 'a', body: 'x'.repeat(5_500_000) }, () => undefined);
    await closed;
    await until(() => client.connected, 'a new connection');
    expect(await send(client, 'b')).toMatchObject({ ok: true });
  });

  it('holds a flood back without disturbing anybody', async () => {
    const bystander = await reader(a, denis);
    const flooder = await a.connect(sophie);
    const answers: Promise<{ ok: boolean }>[] = [];
    for (let index = 0; index < 3_000; index++) answers.push(send(flooder, `f${index}`));
    expect(await send(bystander.client, 'tranquille')).toMatchObject({ ok: true });
    const all = await Promise.all(answers);
    const accepted = all.filter(({ ok }) => ok).length;
    expect(accepted).toBeGreaterThan(0);
    expect(accepted).toBeLessThanOrEqual(200);
    for (const answer of all)
      if (!answer.ok) expect(answer).toMatchObject({ error: { code: 'rate_limited' } });
    expect(await db.message.count({ where: { authorId: sophie.id } })).toBe(accepted);
    await until(() => bystander.received.length === accepted + 1, 'what was accepted');
  });

  it('knows nobody without a session, and nothing for strangers', async () => {
    const nobody = await a.connect(null);
    const outsider = await a.connect(stranger);
    const events = {
      'espace:join': { espaceId },
      'espace:leave': { espaceId },
      'message:send': { espaceId, clientId: 'a', body: 'a' },
      'message:since': { espaceId, rev: 0 },
      'message:before': { espaceId },
      'read:mark': { espaceId, seq: 1 },
      typing: { espaceId, ecrit: true },
      'presence:list': { espaceId },
    } as const;
    const heard: unknown[][] = [];
    (outsider as { onAny(listener: (...args: unknown[]) => void): void }).onAny((...args) =>
      heard.push(args),
    );
    for (const [event, payload] of Object.entries(events) as ['typing', never][]) {
      expect(await tell(nobody, event, payload), event).toMatchObject({ error: { code: 'unauthenticated' } });
      expect(await tell(outsider, event, payload), event).toMatchObject({ error: { code: 'not_found' } });
    }
    await sendMessage(sophie, { espaceId, clientId: 'z', body: 'Entre nous' });
    await wait(300);
    expect(heard.filter(([name]) => name !== 'session')).toEqual([]);
    const lecteur = await a.connect(annie);
    expect(await send(lecteur, 'a')).toMatchObject({ error: { code: 'forbidden' } });
    expect(await tell(lecteur, 'typing', { espaceId, ecrit: true })).toMatchObject({
      error: { code: 'forbidden' },
    });
  });

  it('checks where a browser comes from', async () => {
    await expect(
      a.connect(sophie, { extraHeaders: { origin: 'https://ailleurs.example' } }),
    ).rejects.toThrow();
    const own = await a.connect(sophie, { extraHeaders: { origin: 'http://localhost:3000' } });
    expect(own.connected).toBe(true);
  });

  it('works over long polling alone', async () => {
    const client = await b.connect(denis, { transports: ['polling'] });
    const received: Message[] = [];
    client.on('message:new', ({ message }) => received.push(message));
    await tell(client, 'espace:join', { espaceId });
    expect(await send(client, 'a')).toMatchObject({ ok: true });
    await sendMessage(sophie, { espaceId, clientId: 'b', body: 'b' });
    await until(() => received.length === 2, 'both messages');
    expect(client.io.engine.transport.name).toBe('polling');
  });

  it('shuts a removed member out at once, on every node, and for good', async () => {
    const here = await reader(a, denis);
    const there = await reader(b, denis);
    const revoked: unknown[] = [];
    for (const { client } of [here, there]) client.on('espace:revoked', (event) => revoked.push(event));
    await remove(denis.id);
    await until(() => revoked.length === 2, 'both to be told');
    await sendMessage(sophie, { espaceId, clientId: 'après', body: 'Après' });
    await wait(300);
    expect(here.received).toEqual([]);
    expect(there.received).toEqual([]);
    expect(await send(here.client, 'a')).toMatchObject({ error: { code: 'not_found' } });
    expect(await tell(there.client, 'espace:join', { espaceId })).toMatchObject({
      error: { code: 'not_found' },
    });
  });

  it('tells a changed role to who is on the page, once, on every node', async () => {
    const clients = await Promise.all([a.connect(denis), b.connect(denis)]);
    const told: unknown[] = [];
    for (const client of clients) {
      client.on('espace:role', (event) => told.push(event));
      expect(await tell(client, 'espace:join', { espaceId })).toMatchObject({ canWrite: true });
    }
    const become = (role: 'lecteur' | 'membre' | 'responsable') =>
      changeRole(sophie, { espaceId, compteId: denis.id, role });
    await become('lecteur');
    await until(() => told.length === 2, 'both to be told', 1_000);
    await become('membre');
    await until(() => told.length === 4, 'both to be told again', 1_000);
    await become('responsable');
    await wait(300);
    const [no, yes] = [false, true].map((canWrite) => ({ espaceId, canWrite }));
    expect(told).toEqual([no, no, yes, yes]);
    const reading = await a.connect(annie);
    expect(await tell(reading, 'espace:join', { espaceId })).toMatchObject({ canWrite: false });
  });

  it('answers a revoked session at once with unauthenticated', async () => {
    const { client, received } = await reader(b, denis);
    let told = 0;
    client.on('session:revoked', () => {
      told += 1;
    });
    await transaction(async (tx) => {
      await tx.session.update({ where: { id: denis.sessionId }, data: { revokedAt: new Date() } });
      await publish(tx, { type: 'session', compteId: denis.id, sessionId: denis.sessionId });
    });
    await until(() => told === 1, 'the connection to be told', 1_000);
    expect(await send(client, 'a')).toMatchObject({ error: { code: 'unauthenticated' } });
    await sendMessage(sophie, { espaceId, clientId: 'b', body: 'b' });
    await wait(200);
    expect(received).toEqual([]);
  });

  it('refuses a revoked session within a second even when the notice was lost', async () => {
    const { client } = await reader(b, denis);
    await db.session.update({ where: { id: denis.sessionId }, data: { revokedAt: new Date() } });
    await wait(1_050);
    expect(await send(client, 'a')).toMatchObject({ error: { code: 'unauthenticated' } });
  });

  it('lets the next event see a changed role', async () => {
    const client = await a.connect(denis);
    expect(await send(client, 'a')).toMatchObject({ ok: true });
    await db.membre.updateMany({ where: { compteId: denis.id }, data: { role: 'lecteur' } });
    expect(await send(client, 'b')).toMatchObject({ error: { code: 'forbidden' } });
  });

  it('comes back when PostgreSQL cuts the bus, and misses nothing', async () => {
    const staying = await reader(a, sophie);
    const removed = await reader(b, denis);
    const revoked: unknown[] = [];
    removed.client.on('espace:revoked', (event) => revoked.push(event));
    await db.$executeRaw`
      select pg_terminate_backend(pid) from pg_stat_activity where application_name like 'treteaux-bus%'`;
    // While nobody listens: a message and a removal.
    await sendMessage(sophie, { espaceId, clientId: 'pendant', body: 'Pendant la coupure' });
    await remove(denis.id);
    await until(() => staying.received.some(({ clientId }) => clientId === 'pendant'), 'the missed message');
    await until(() => revoked.length === 1, 'the missed removal');
    await until(() => a.bus.healthy() && b.bus.healthy(), 'both nodes to listen again');
    await sendMessage(sophie, { espaceId, clientId: 'après', body: 'Après' });
    await until(() => staying.received.length === 2, 'the next message');
    expect(staying.received.map(({ clientId }) => clientId)).toEqual(['pendant', 'après']);
  });

  it('tells a client what it missed, bounded', async () => {
    await db.message.createMany({
      data: Array.from({ length: MAX_SINCE + 5 }, (_, index) => ({
        espaceId,
        authorId: sophie.id,
        clientId: `m${index}`,
        body: 'x',
        seq: index + 1,
        rev: index + 1,
        createdAt: new Date(),
      })),
    });
    const client = await a.connect(denis);
    const first = await tell(client, 'message:since', { espaceId, rev: 0 });
    if (!first.ok) throw new Error(first.error.message);
    expect(first.messages).toHaveLength(MAX_SINCE);
    expect(first.more).toBe(true);
    const rest = await tell(client, 'message:since', { espaceId, rev: first.rev });
    expect(rest).toMatchObject({ ok: true, more: false });
    expect(await tell(client, 'message:before', { espaceId, limit: 51 })).toMatchObject({
      error: { code: 'invalid' },
    });
  });

  it('makes the unread counts of all tabs agree', async () => {
    const here = await a.connect(denis);
    const there = await b.connect(denis);
    const counts: Record<string, number[]> = { here: [], there: [] };
    here.on('read', ({ count }) => counts.here?.push(count));
    there.on('read', ({ count }) => counts.there?.push(count));
    for (const clientId of ['a', 'b', 'c']) await sendMessage(sophie, { espaceId, clientId, body: clientId });
    expect(await tell(there, 'unread:list', {})).toMatchObject({ unread: [{ espaceId, count: 3 }] });
    await tell(here, 'read:mark', { espaceId, seq: 2 });
    await until(() => counts.there?.length === 1 && counts.here?.length === 1, 'both tabs');
    expect(counts).toEqual({ here: [1], there: [1] });
  });

  it('shows who is there and who writes, across nodes', async () => {
    const here = await reader(a, sophie);
    const presents: string[][] = [];
    const typing: unknown[] = [];
    here.client.on('presence', (event) => presents.push(event.presents.map(({ nom }) => nom)));
    here.client.on('typing', (event) => typing.push(event));
    const there = await reader(b, denis);
    await until(() => presents.at(-1)?.length === 2, 'Denis to be seen');
    await tell(there.client, 'typing', { espaceId, ecrit: true });
    await until(() => typing.length === 1, 'Denis to write');
    expect(typing).toEqual([{ espaceId, compteId: denis.id, nom: 'Denis Mougel', ecrit: true }]);
    await b.closeRealtime();
    await until(() => presents.at(-1)?.length === 1, 'Denis to be gone with his node');
  });
});
