import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Connecte } from '@/lib/comptes/actor';
import { db, transaction } from '@/lib/core/db';
import { sendMessage } from '@/lib/messages/commands/send-message';
import { nextNumber } from '@/lib/messages/numbering';
import type { Message } from '@/lib/messages/schema';
import { publish } from '@/lib/realtime/publish';
import { resetDatabase } from '@/tests/support/database';
import { eventsOf } from '@/tests/support/events';
import { aFichier } from '@/tests/support/fichiers';
import { type Client, type Node, startNode, tell } from '@/tests/support/node';
import { aCompte, anEspace } from '@/tests/support/people';
import { until } from '@/tests/support/until';

describe('a discussion on two nodes', () => {
  let a: Node;
  let b: Node;
  let sophie: Connecte;
  let denis: Connecte;
  let espaceId: string;

  beforeEach(async () => {
    await resetDatabase();
    sophie = await aCompte({ nom: 'Sophie Marchal' });
    denis = await aCompte({ nom: 'Denis Mougel' });
    espaceId = (
      await anEspace([
        [sophie, 'responsable'],
        [denis, 'membre'],
      ])
    ).id;
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
  async function say(client: Client, clientId: string, more: object = {}) {
    const answer = await tell(client, 'message:send', { espaceId, clientId, body: clientId, ...more });
    if (!answer.ok) throw new Error(answer.error.message);
    return answer.message;
  }

  it('tells a pin to everybody, and its end', async () => {
    const { client } = await reader(a, sophie);
    const other = await reader(b, denis);
    const { id: messageId } = await say(client, 'Jeudi');
    for (const pinned of [true, false])
      expect(await tell(other.client, 'message:pin', { messageId, pinned })).toMatchObject({ ok: true });
    await until(() => other.changed.length === 2, 'both changes');
    expect(other.changed.map(({ pinned }) => pinned?.by.nom ?? null)).toEqual(['Denis Mougel', null]);
  });

  it('brings an answer with its quote and its files, the same to all as to its author', async () => {
    const { client } = await reader(a, sophie);
    const other = await reader(b, denis);
    const fichier = await aFichier({ espaceId, compteId: sophie.id });
    const first = await say(client, 'Le plan ?');
    const answer = await say(client, 'Le voici', { replyTo: first.id, fichiers: [fichier] });
    const named = await say(client, 'Merci @Denis', { replyTo: answer.id });
    await until(() => other.received.length === 3, 'all three');
    expect(other.received).toEqual([first, answer, named]);
    expect(other.received.map(({ fichiers }) => fichiers.length)).toEqual([0, 1, 0]);
  });

  it('answers where a message stands, what comes after it, and which hold a word', async () => {
    const { client } = await reader(a, sophie);
    for (const word of ['Premier', 'Deuxième', 'Troisième']) await say(client, word);
    expect(await tell(client, 'message:around', { espaceId, seq: 2, limit: 2 })).toMatchObject({
      ok: true,
      at: 2,
      after: true,
    });
    expect(await tell(client, 'message:after', { espaceId, seq: 2 })).toMatchObject({
      ok: true,
      messages: [{ body: 'Troisième' }],
      after: false,
    });
    expect(await tell(client, 'message:search', { espaceId, q: 'deuxieme' })).toMatchObject({
      ok: true,
      found: [{ seq: 2, extrait: 'Deuxième', marks: [[0, 8]] }],
    });
    for (const payload of [
      { espaceId },
      { espaceId, seq: 1, date: '2026-01-01' },
      { espaceId, date: 'hier' },
    ])
      expect(await tell(client, 'message:around', payload)).toMatchObject({ error: { code: 'invalid' } });
    expect(await tell(client, 'message:search', { espaceId, q: 'x'.repeat(201) })).toMatchObject({
      error: { code: 'invalid' },
    });
  });

  it('loses no message when a number stays unused or a notice is lost', async () => {
    const { client } = await reader(a, sophie);
    const other = await reader(b, denis);
    await say(client, 'un');
    await transaction((tx) => nextNumber(tx, espaceId));
    await say(client, 'deux');
    // Written without a word to anybody: the next notice tells of it too.
    const seq = 4;
    await db.espace.update({ where: { id: espaceId }, data: { compteur: seq } });
    await db.message.create({
      data: {
        espaceId,
        authorId: denis.id,
        clientId: 'muet',
        body: 'trois',
        seq,
        rev: seq,
        createdAt: new Date(),
      },
    });
    await say(client, 'quatre');
    await until(() => other.received.length === 4, 'all four');
    expect(other.received.map(({ body }) => body)).toEqual(['un', 'deux', 'trois', 'quatre']);
  });

  it('tells a message once when its notice comes again, or late', async () => {
    const { client, received } = await reader(a, sophie);
    const told = await eventsOf(() => say(client, 'une fois'));
    const [notice] = told;
    if (notice?.type !== 'message') throw new Error('no notice of the message');
    expect(notice.message).toMatchObject({ body: 'une fois' });
    await transaction((tx) => publish(tx, notice));
    await say(client, 'la suite');
    await transaction((tx) => publish(tx, notice));
    await say(client, 'la fin');
    await until(() => received.length === 3, 'three messages');
    expect(received.map(({ body }) => body)).toEqual(['une fois', 'la suite', 'la fin']);
  });

  it('announces a message too long for a notice by its name alone, and tells it whole', async () => {
    const { client } = await reader(a, sophie);
    const other = await reader(b, denis);
    const body = 'é'.repeat(10_000);
    const told = await eventsOf(() => sendMessage(sophie, { espaceId, clientId: 'long', body }));
    expect(told).toMatchObject([{ type: 'message', espaceId }]);
    expect(told[0]).not.toHaveProperty('message');
    await until(() => other.received.length === 1, 'the long message');
    expect(other.received[0]?.body).toBe(body);
    await say(client, 'court');
    await until(() => other.received.length === 2, 'the short one');
  });
});
