import { beforeEach, describe, expect, it } from 'vitest';
import type { Connecte } from '@/lib/comptes/actor';
import { db, transaction } from '@/lib/core/db';
import { deleteMessage } from '@/lib/messages/commands/delete-message';
import { editMessage } from '@/lib/messages/commands/edit-message';
import { recordSystemMessage } from '@/lib/messages/commands/record-system-message';
import { sendMessage } from '@/lib/messages/commands/send-message';
import { messagesSince } from '@/lib/messages/queries';
import { resetDatabase } from '@/tests/support/database';
import { aCompte, anEspace } from '@/tests/support/people';

describe('changing a message', () => {
  let sophie: Connecte;
  let denis: Connecte;
  let espaceId: string;
  let messageId: string;

  beforeEach(async () => {
    await resetDatabase();
    sophie = await aCompte();
    denis = await aCompte();
    espaceId = (
      await anEspace([
        [sophie, 'responsable'],
        [denis, 'membre'],
      ])
    ).id;
    messageId = (await sendMessage(denis, { espaceId, clientId: 'a', body: 'Le jeudi' })).id;
  });

  it('keeps its place and takes a new change number', async () => {
    const edited = await editMessage(denis, { messageId, body: 'Le vendredi' });
    expect(edited).toMatchObject({ body: 'Le vendredi', seq: 1, rev: 2 });
    expect(edited.editedAt).not.toBeNull();
    const { messages } = await messagesSince(sophie, { espaceId, rev: 1 });
    expect(messages).toEqual([edited]);
  });

  it('is for its author alone, not even for a responsable', async () => {
    await expect(editMessage(sophie, { messageId, body: 'Autre' })).rejects.toMatchObject({
      code: 'forbidden',
    });
    await expect(deleteMessage(sophie, { messageId })).rejects.toMatchObject({ code: 'forbidden' });
    const stranger = await aCompte();
    await expect(editMessage(stranger, { messageId, body: 'Autre' })).rejects.toMatchObject({
      code: 'not_found',
    });
    await expect(deleteMessage(stranger, { messageId })).rejects.toMatchObject({ code: 'not_found' });
    await expect(deleteMessage(denis, { messageId: 'inconnu' })).rejects.toMatchObject({ code: 'not_found' });
  });

  it('erases the text of a deleted message, once and for good', async () => {
    const deleted = await deleteMessage(denis, { messageId });
    expect(deleted).toMatchObject({ body: '', seq: 1, rev: 2 });
    expect(await deleteMessage(denis, { messageId })).toEqual(deleted);
    await expect(editMessage(denis, { messageId, body: 'Retour' })).rejects.toMatchObject({
      code: 'invalid',
    });
    expect((await db.message.findUniqueOrThrow({ where: { id: messageId } })).body).toBe('');
    // Sent again by a client that had not heard: the trace, not a new message.
    expect(await sendMessage(denis, { espaceId, clientId: 'a', body: 'Le jeudi' })).toEqual(deleted);
  });

  it('lets a lecteur take their words back but not change them', async () => {
    await db.membre.updateMany({ where: { compteId: denis.id }, data: { role: 'lecteur' } });
    await expect(editMessage(denis, { messageId, body: 'Autre' })).rejects.toMatchObject({
      code: 'forbidden',
    });
    expect((await deleteMessage(denis, { messageId })).deletedAt).not.toBeNull();
  });

  it('leaves system lines alone', async () => {
    await transaction((tx) => recordSystemMessage(tx, { espaceId, kind: 'arrivee', authorId: denis.id }));
    const line = await db.message.findFirstOrThrow({ where: { kind: 'arrivee' } });
    await expect(editMessage(denis, { messageId: line.id, body: 'Autre' })).rejects.toMatchObject({
      code: 'forbidden',
    });
    await expect(deleteMessage(denis, { messageId: line.id })).rejects.toMatchObject({ code: 'forbidden' });
  });
});
