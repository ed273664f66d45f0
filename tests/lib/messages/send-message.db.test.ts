import { beforeEach, describe, expect, it } from 'vitest';
import type { Connecte } from '@/lib/comptes/actor';
import { visiteur } from '@/lib/comptes/actor';
import { db } from '@/lib/core/db';
import { removeMembre } from '@/lib/espaces/commands/remove-membre';
import { sendMessage } from '@/lib/messages/commands/send-message';
import { messagesBefore, messagesSince } from '@/lib/messages/queries';
import { resetDatabase } from '@/tests/support/database';
import { aCompte, anEspace } from '@/tests/support/people';

describe('sending a message', () => {
  let sophie: Connecte;
  let denis: Connecte;
  let lecteur: Connecte;
  let espaceId: string;

  beforeEach(async () => {
    await resetDatabase();
    sophie = await aCompte({ nom: 'Sophie Marchal' });
    denis = await aCompte({ nom: 'Denis Mougel' });
    lecteur = await aCompte({ nom: 'Annie Grosjean' });
    const espace = await anEspace([
      [sophie, 'responsable'],
      [denis, 'membre'],
      [lecteur, 'lecteur'],
    ]);
    espaceId = espace.id;
  });

  it('gives the stored message, trimmed, with its author', async () => {
    const message = await sendMessage(sophie, { espaceId, clientId: 'a', body: '  Bonjour \r\n vous ' });
    expect(message).toMatchObject({
      clientId: 'a',
      espaceId,
      kind: 'message',
      body: 'Bonjour \n vous',
      author: { id: sophie.id, nom: 'Sophie Marchal', structure: null },
      editedAt: null,
      deletedAt: null,
    });
    expect(message.rev).toBe(message.seq);
  });

  it('writes one message for one clientId, however often it is sent', async () => {
    const first = await sendMessage(sophie, { espaceId, clientId: 'a', body: 'Une fois' });
    const again = await sendMessage(sophie, { espaceId, clientId: 'a', body: 'Deux fois' });
    const atOnce = await Promise.all(
      Array.from({ length: 8 }, () => sendMessage(sophie, { espaceId, clientId: 'b', body: 'Ensemble' })),
    );
    expect(again).toEqual(first);
    expect(new Set(atOnce.map(({ id }) => id)).size).toBe(1);
    expect(await db.message.count()).toBe(2);
    // A refused duplicate takes no number.
    expect((await db.espace.findUniqueOrThrow({ where: { id: espaceId } })).compteur).toBe(2);
  });

  it('lets two authors choose the same clientId', async () => {
    const one = await sendMessage(sophie, { espaceId, clientId: 'a', body: 'De Sophie' });
    const two = await sendMessage(denis, { espaceId, clientId: 'a', body: 'De Denis' });
    expect(one.id).not.toBe(two.id);
  });

  it('numbers fifty messages sent at once without a double and without a loss', async () => {
    const sent = await Promise.all(
      Array.from({ length: 50 }, (_, index) =>
        sendMessage(index % 2 ? sophie : denis, {
          espaceId,
          clientId: `c${index}`,
          body: `Message ${index}`,
        }),
      ),
    );
    expect(sent.map(({ seq }) => seq).sort((a, b) => a - b)).toEqual(sent.map((_, index) => index + 1));
    const { messages, more, rev } = await messagesSince(sophie, { espaceId, rev: 0 });
    expect(messages.map(({ seq }) => seq)).toEqual(sent.map((_, index) => index + 1));
    expect({ more, rev }).toEqual({ more: false, rev: 50 });
  });

  it('writes nothing below the line that says its author is gone', async () => {
    for (let round = 0; round < 8; round++) {
      const paul = await aCompte({ nom: `Paul ${round}` });
      const date = new Date();
      await db.membre.create({
        data: { espaceId, compteId: paul.id, role: 'membre', couleur: 1, joinedAt: date },
      });
      const sends = Array.from({ length: 12 }, (_, index) =>
        sendMessage(paul, { espaceId, clientId: `r${index}`, body: `${index}` }).catch(
          (error: unknown) => error,
        ),
      );
      const removal = removeMembre(sophie, { espaceId, compteId: paul.id });
      const results = await Promise.all(sends);
      await removal;
      const [last] = await db.message.findMany({
        where: { espaceId, authorId: paul.id },
        orderBy: { seq: 'desc' },
        take: 1,
      });
      expect(last?.kind).toBe('depart');
      for (const result of results)
        if (result instanceof Error) expect(result).toMatchObject({ code: 'not_found' });
    }
  });

  it('refuses an empty or endless text, and keeps ten thousand characters', async () => {
    const send = (body: unknown) => sendMessage(sophie, { espaceId, clientId: 'x', body });
    await expect(send('  \n ')).rejects.toMatchObject({ code: 'invalid' });
    await expect(send('\0')).rejects.toMatchObject({ code: 'invalid' });
    await expect(send('a'.repeat(10_001))).rejects.toMatchObject({ code: 'invalid' });
    await expect(send({ text: 'objet' })).rejects.toMatchObject({ code: 'invalid' });
    await expect(
      sendMessage(sophie, { espaceId, clientId: 'c'.repeat(65), body: 'a' }),
    ).rejects.toMatchObject({ code: 'invalid' });
    expect((await send('é'.repeat(10_000))).body).toHaveLength(10_000);
  });

  it('tells a stranger no more than for an espace that does not exist', async () => {
    const stranger = await aCompte();
    const refusal = (actor: Connecte, id: string) =>
      sendMessage(actor, { espaceId: id, clientId: 'a', body: 'Bonjour' }).catch((error: unknown) => error);
    const known = await refusal(stranger, espaceId);
    expect(known).toMatchObject({ code: 'not_found' });
    expect(known).toEqual(await refusal(stranger, 'inconnu'));
    await expect(messagesBefore(stranger, { espaceId })).rejects.toMatchObject({ code: 'not_found' });
    await expect(messagesBefore(visiteur, { espaceId })).rejects.toMatchObject({ code: 'unauthenticated' });
  });

  it('is not for a lecteur, who reads', async () => {
    await sendMessage(sophie, { espaceId, clientId: 'a', body: 'Bonjour' });
    await expect(sendMessage(lecteur, { espaceId, clientId: 'a', body: 'Bonjour' })).rejects.toMatchObject({
      code: 'forbidden',
    });
    expect((await messagesBefore(lecteur, { espaceId })).messages).toHaveLength(1);
  });

  it('is read by pages going up, oldest first in each', async () => {
    for (let index = 1; index <= 7; index++)
      await sendMessage(sophie, { espaceId, clientId: `c${index}`, body: `${index}` });
    const last = await messagesBefore(denis, { espaceId, limit: 3 });
    expect(last.messages.map(({ body }) => body)).toEqual(['5', '6', '7']);
    expect(last.more).toBe(true);
    const middle = await messagesBefore(denis, { espaceId, limit: 3, seq: last.messages[0]?.seq });
    expect(middle.messages.map(({ body }) => body)).toEqual(['2', '3', '4']);
    const first = await messagesBefore(denis, { espaceId, limit: 3, seq: middle.messages[0]?.seq });
    expect(first.messages.map(({ body }) => body)).toEqual(['1']);
    expect(first.more).toBe(false);
  });
});
