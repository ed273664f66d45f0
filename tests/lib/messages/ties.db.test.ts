import { beforeEach, describe, expect, it } from 'vitest';
import type { Connecte } from '@/lib/comptes/actor';
import { db } from '@/lib/core/db';
import { deleteMessage } from '@/lib/messages/commands/delete-message';
import { editMessage } from '@/lib/messages/commands/edit-message';
import { pinMessage } from '@/lib/messages/commands/pin-message';
import { sendMessage } from '@/lib/messages/commands/send-message';
import { listPinned, messagesBefore, messagesSince } from '@/lib/messages/queries';
import { resetDatabase } from '@/tests/support/database';
import { aFichier } from '@/tests/support/fichiers';
import { aCompte, anEspace } from '@/tests/support/people';

describe('a message tied to others', () => {
  let sophie: Connecte;
  let denis: Connecte;
  let lecteur: Connecte;
  let espaceId: string;
  let sent = 0;
  const say = (actor: Connecte, body: string, more: object = {}) =>
    sendMessage(actor, { espaceId, clientId: `c${sent++}`, body, ...more });
  const one = async (id: string) =>
    (await messagesBefore(sophie, { espaceId })).messages.find((message) => message.id === id);

  beforeEach(async () => {
    await resetDatabase();
    sophie = await aCompte({ nom: 'Sophie Marchal' });
    denis = await aCompte({ nom: 'Denis Mougel' });
    lecteur = await aCompte({ nom: 'Annie Grosjean' });
    espaceId = (
      await anEspace([
        [sophie, 'responsable'],
        [denis, 'membre'],
        [lecteur, 'lecteur'],
      ])
    ).id;
  });

  describe('as an answer', () => {
    it('quotes what it answers as that is now, and says when it is gone', async () => {
      const first = await say(sophie, `Le jeudi ${'très '.repeat(60)}bien`);
      const answer = await say(denis, 'Entendu', { replyTo: first.id });
      expect(answer.replyTo).toMatchObject({
        id: first.id,
        seq: first.seq,
        author: { id: sophie.id, nom: 'Sophie Marchal' },
      });
      expect(answer.replyTo?.extrait).toMatch(/^Le jeudi très .*…$/);
      expect(answer.replyTo?.extrait.length).toBeLessThanOrEqual(140);
      await editMessage(sophie, { messageId: first.id, body: 'Le vendredi' });
      expect((await one(answer.id))?.replyTo?.extrait).toBe('Le vendredi');
      await deleteMessage(sophie, { messageId: first.id });
      expect((await one(answer.id))?.replyTo).toMatchObject({ id: first.id, extrait: '' });
      expect((await say(denis, 'Dommage', { replyTo: first.id })).replyTo?.extrait).toBe('');
    });

    it('answers a message of the same espace only', async () => {
      const other = await anEspace([[sophie, 'responsable']]);
      const elsewhere = await sendMessage(sophie, { espaceId: other.id, clientId: 'a', body: 'Ailleurs' });
      for (const replyTo of [elsewhere.id, 'inconnu'])
        await expect(say(sophie, 'Ici', { replyTo })).rejects.toMatchObject({ code: 'invalid' });
      expect(await db.message.count({ where: { espaceId } })).toBe(0);
      expect((await say(sophie, 'Ici', { replyTo: null })).replyTo).toBeNull();
    });
  });

  describe('with files', () => {
    it('shows them in their order, and may have no text', async () => {
      const [plan, photo] = await Promise.all([
        aFichier({ espaceId, compteId: sophie.id, nom: 'Plan.pdf', type: 'application/pdf' }),
        aFichier({
          espaceId,
          compteId: sophie.id,
          nom: 'Photo.jpg',
          type: 'image/jpeg',
          largeur: 800,
          hauteur: 600,
        }),
      ]);
      const message = await say(sophie, '  ', { fichiers: [photo, plan, photo] });
      expect(message.body).toBe('');
      expect(message.fichiers.map(({ nom, genre, largeur }) => [nom, genre, largeur])).toEqual([
        ['Photo.jpg', 'image', 800],
        ['Plan.pdf', 'pdf', null],
      ]);
      expect((await messagesSince(denis, { espaceId, rev: 0 })).messages).toEqual([message]);
      const answer = await say(denis, 'Belle photo', { replyTo: message.id });
      expect(answer.replyTo?.extrait).toBe('Photo.jpg, Plan.pdf');
      await db.fichier.update({ where: { id: plan }, data: { deletedAt: new Date() } });
      expect((await one(message.id))?.fichiers.map(({ retire }) => retire)).toEqual([false, true]);
      await expect(say(sophie, '', { fichiers: [] })).rejects.toMatchObject({ code: 'invalid' });
    });

    it('takes ten at most, whole, of this espace and not thrown away; else nothing is written', async () => {
      const other = await anEspace([[sophie, 'responsable']]);
      const refused = await Promise.all([
        aFichier({ espaceId: other.id, compteId: sophie.id }),
        aFichier({ espaceId, compteId: sophie.id, etat: 'envoi' }),
        aFichier({ espaceId, compteId: sophie.id, deletedAt: new Date() }),
      ]);
      for (const id of [...refused, 'inconnu'])
        await expect(say(sophie, 'Voici', { fichiers: [id] })).rejects.toMatchObject({ code: 'invalid' });
      const many = Array.from({ length: 11 }, (_, index) => `f${index}`);
      await expect(say(sophie, 'Voici', { fichiers: many })).rejects.toMatchObject({ code: 'invalid' });
      expect(await db.message.count()).toBe(0);
      expect((await db.espace.findUniqueOrThrow({ where: { id: espaceId } })).compteur).toBe(0);
    });

    it('answers a retry with the stored message, though the file was thrown away since', async () => {
      const fichier = await aFichier({ espaceId, compteId: sophie.id });
      const sending = { espaceId, clientId: 'photo', body: '', fichiers: [fichier] };
      const first = await sendMessage(sophie, sending);
      await db.fichier.update({ where: { id: fichier }, data: { deletedAt: new Date() } });
      const again = await sendMessage(sophie, sending);
      expect(again).toEqual({ ...first, fichiers: [{ ...first.fichiers[0], retire: true }] });
    });

    it('lets go of them when it is deleted; they stay in the espace', async () => {
      const fichier = await aFichier({ espaceId, compteId: sophie.id });
      const message = await say(sophie, 'Voici', { fichiers: [fichier] });
      expect((await deleteMessage(sophie, { messageId: message.id })).fichiers).toEqual([]);
      expect(await db.messageFichier.count()).toBe(0);
      expect(await db.fichier.count({ where: { deletedAt: null } })).toBe(1);
    });
  });

  describe('pinned', () => {
    it('by any writer, is at hand for all, and another writer takes it down', async () => {
      const first = await say(sophie, 'Rendez-vous jeudi');
      const pinned = await pinMessage(denis, { messageId: first.id, pinned: true });
      expect(pinned).toMatchObject({ seq: first.seq, pinned: { by: { id: denis.id, nom: 'Denis Mougel' } } });
      expect(pinned.rev).toBeGreaterThan(first.rev);
      expect((await messagesSince(lecteur, { espaceId, rev: first.rev })).messages).toEqual([pinned]);
      expect(await listPinned(lecteur, espaceId)).toEqual([pinned]);
      expect(await pinMessage(sophie, { messageId: first.id, pinned: true })).toEqual(pinned);
      const free = await pinMessage(sophie, { messageId: first.id, pinned: false });
      expect(free.pinned).toBeNull();
      expect(await listPinned(sophie, espaceId)).toEqual([]);
    });

    it('is not for a lecteur, a stranger, a deleted message or a system line', async () => {
      const first = await say(sophie, 'Rendez-vous jeudi');
      const pin = (actor: Connecte, messageId = first.id) => pinMessage(actor, { messageId, pinned: true });
      await expect(pin(lecteur)).rejects.toMatchObject({ code: 'forbidden' });
      await expect(pin(await aCompte())).rejects.toMatchObject({ code: 'not_found' });
      await expect(pin(sophie, 'inconnu')).rejects.toMatchObject({ code: 'not_found' });
      await pin(denis);
      expect((await deleteMessage(sophie, { messageId: first.id })).pinned).toBeNull();
      expect(await listPinned(sophie, espaceId)).toEqual([]);
      await expect(pin(sophie)).rejects.toMatchObject({ code: 'invalid' });
      const line = await db.message.create({
        data: {
          espaceId,
          kind: 'arrivee',
          authorId: denis.id,
          clientId: 'l',
          body: '',
          seq: 90,
          rev: 90,
          createdAt: new Date(),
        },
      });
      await expect(pin(sophie, line.id)).rejects.toMatchObject({ code: 'invalid' });
    });

    it('stops at fifty, also when two pin the last at once', async () => {
      await db.message.createMany({
        data: Array.from({ length: 51 }, (_, index) => ({
          espaceId,
          authorId: denis.id,
          clientId: `p${index}`,
          body: 'x',
          seq: index + 1,
          rev: index + 1,
          createdAt: new Date(),
          ...(index < 49 ? { pinnedAt: new Date(), pinnedById: denis.id } : {}),
        })),
      });
      await db.espace.update({ where: { id: espaceId }, data: { compteur: 51 } });
      const free = await db.message.findMany({ where: { espaceId, pinnedAt: null }, select: { id: true } });
      const tries = await Promise.allSettled(
        free.map(({ id }) => pinMessage(sophie, { messageId: id, pinned: true })),
      );
      expect(tries.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
      expect(await listPinned(sophie, espaceId)).toHaveLength(50);
    });
  });
});
