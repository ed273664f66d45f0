import { beforeEach, describe, expect, test } from 'vitest';
import { addCommentaire, deleteCommentaire } from '@/lib/commentaires/commands';
import { listCommentaires } from '@/lib/commentaires/queries';
import { type Connecte, visiteur } from '@/lib/comptes/actor';
import { NEW } from '@/lib/comptes/writing';
import { at } from '@/lib/core/clock';
import { db } from '@/lib/core/db';
import { uuid7 } from '@/lib/core/uuid';
import { anAnnonce } from '../../support/annonces';
import { aCommentaire } from '../../support/commentaires';
import { fillInstance, resetDatabase } from '../../support/database';
import { aCategorie, aReponse, aSujet } from '../../support/forum';
import { takeMails } from '../../support/jobs';
import { aCompte } from '../../support/people';

let auteur: Connecte;
let other: Connecte;
beforeEach(async () => {
  await resetDatabase();
  await fillInstance();
  auteur = await aCompte({ nom: 'Maire de Vioménil' });
  other = await aCompte({ nom: 'Sophie Marchal' });
});

describe('under an annonce, commentaires', () => {
  const open = () => anAnnonce({ auteurId: auteur.id, commentairesOuverts: true, titre: 'Cent chaises' });

  test('are read by everybody; several that follow each other make one mail to the author', async () => {
    const { id: annonceId } = await open();
    await aCommentaire(other, { annonceId, texte: 'Sont-ils démontables ?' });
    await aCommentaire(other, { annonceId, texte: 'Et réglables ?' });
    await aCommentaire(auteur, { annonceId, texte: 'Oui, les deux.' });
    const { items, total } = await listCommentaires(visiteur, { annonceId });
    expect(total).toBe(3);
    expect(items.map(({ texte }) => texte)).toEqual([
      'Sont-ils démontables ?',
      'Et réglables ?',
      'Oui, les deux.',
    ]);
    expect(items.some(({ canDelete }) => canDelete)).toBe(false);
    const mails = await takeMails();
    expect(mails.map(({ to, subject }) => [to, subject])).toEqual([
      [auteur.email, 'Sophie Marchal a commenté votre annonce'],
    ]);
    expect(mails[0]?.text.match(/https?:/g)).toHaveLength(1);
  });

  test('want an annonce whose author agreed, that is online, and somebody who is known', async () => {
    const { id } = await anAnnonce({ auteurId: auteur.id });
    const over = await anAnnonce({ commentairesOuverts: true, etat: 'expiree' });
    const draft = await anAnnonce({ commentairesOuverts: true, etat: 'brouillon' });
    const say = (annonceId: string, actor = other) => aCommentaire(actor, { annonceId, texte: 'Bonjour.' });
    await expect(say(id)).rejects.toMatchObject({ code: 'forbidden' });
    await expect(say(over.id)).rejects.toMatchObject({ code: 'forbidden' });
    await expect(say(draft.id)).rejects.toMatchObject({ code: 'not_found' });
    const { id: annonceId } = await open();
    await expect(aCommentaire(visiteur, { annonceId, texte: 'Bonjour.' })).rejects.toMatchObject({
      code: 'unauthenticated',
    });
    await expect(aCommentaire(other, { annonceId, texte: ' ' })).rejects.toMatchObject({ code: 'invalid' });
  });

  test('are taken away by who wrote them and the author of the annonce; their place stays', async () => {
    const { id: annonceId } = await open();
    for (const actor of [other, auteur]) {
      const { id } = await aCommentaire(other, { annonceId, texte: 'Vendu !' });
      await expect(deleteCommentaire(await aCompte(), { commentaireId: id })).rejects.toMatchObject({
        code: 'not_found',
      });
      await deleteCommentaire(actor, { commentaireId: id });
    }
    const { items } = await listCommentaires(visiteur, { annonceId });
    expect(items.map(({ texte, deleted }) => [texte, deleted])).toEqual(Array(2).fill(['', true]));
  });

  test('taken away by the author of the annonce, whoever wrote it is told why, and how to contest; one’s own, nobody', async () => {
    const { id: annonceId } = await open();
    const first = await aCommentaire(other, { annonceId, texte: 'Vendu !' });
    const told = () => db.notification.findMany({ where: { compteId: other.id } });
    const taken = { commentaireId: first.id, motif: 'Ils ne sont pas vendus.' };
    await Promise.all([deleteCommentaire(auteur, taken), deleteCommentaire(auteur, taken)]);
    expect(await told()).toMatchObject([
      {
        kind: 'decision',
        titre: 'Maire de Vioménil a retiré votre commentaire sous «\u00a0Cent chaises\u00a0»',
        texte: expect.stringMatching(/«\u00a0Ils ne sont pas vendus\.\u00a0».*équipe/s),
        chemin: expect.stringContaining('/contact'),
      },
    ]);
    await db.notification.deleteMany();
    const own = await aCommentaire(other, { annonceId, texte: 'Vendu !' });
    await deleteCommentaire(other, { commentaireId: own.id });
    expect(await told()).toEqual([]);
  });

  test('are moderated by agents, with their reasons, not taken away', async () => {
    const { id: annonceId } = await open();
    const agent = await aCompte({ role: 'agent' });
    const { id: commentaireId } = await aCommentaire(other, { annonceId, texte: 'Vendu !' });
    await expect(deleteCommentaire(agent, { commentaireId })).rejects.toMatchObject({
      code: 'forbidden',
      message: expect.stringContaining('Modérer'),
    });
    const rights = async (actor: Connecte) =>
      (await listCommentaires(actor, { annonceId })).items.map(({ canDelete, canModerate, mine }) => ({
        ...{ canDelete, canModerate, mine },
      }));
    expect(await rights(agent)).toEqual([{ canDelete: false, canModerate: true, mine: false }]);
    expect(await rights(auteur)).toEqual([{ canDelete: true, canModerate: false, mine: false }]);
    expect(await rights(other)).toEqual([{ canDelete: true, canModerate: false, mine: true }]);
  });

  test('sent twice at once, or again once they are closed, are one', async () => {
    const { id: annonceId } = await open();
    const given = { annonceId, clientId: uuid7(), texte: 'Sont-ils démontables ?' };
    const [a, b] = await Promise.all([aCommentaire(other, given), aCommentaire(other, given)]);
    expect(a.id).toBe(b.id);
    await db.annonce.update({ where: { id: annonceId }, data: { commentairesOuverts: false } });
    expect((await aCommentaire(other, given)).id).toBe(a.id);
    expect((await listCommentaires(visiteur, { annonceId })).total).toBe(1);
    // Somebody else's form is another, whatever it sends.
    await db.annonce.update({ where: { id: annonceId }, data: { commentairesOuverts: true } });
    expect((await aCommentaire(auteur, given)).id).not.toBe(a.id);
  });

  test('carry as many links, and come as fast, as what one writes in the forum: both are counted together', async () => {
    const { id: annonceId } = await open();
    const links = 'https://a.fr https://b.fr https://c.fr';
    await expect(aCommentaire(other, { annonceId, texte: links })).rejects.toMatchObject({
      code: 'invalid',
      fields: { texte: expect.stringContaining('premiers messages') },
    });
    await aCategorie();
    const { id: sujetId } = await aSujet(auteur);
    await aReponse(other, sujetId);
    for (let count = 1; count < NEW.parHeure; count++) await aCommentaire(other, { annonceId });
    await expect(aCommentaire(other, { annonceId })).rejects.toMatchObject({ code: 'rate_limited' });
    await expect(aReponse(other, sujetId)).rejects.toMatchObject({ code: 'rate_limited' });
    const later = new Date(Date.now() + 25 * 3_600_000);
    expect((await at(later, () => aCommentaire(other, { annonceId, texte: links }))).id).toBeTruthy();
  });

  test('of a machine that fills every field seem to be there, and are not', async () => {
    const { id: annonceId, slug } = await open();
    const given = { annonceId, clientId: uuid7(), texte: 'Bonjour.', site: 'https://pub.example' };
    expect(await addCommentaire(other, given)).toEqual({ id: null, genre: 'annonce', slug });
    expect(await db.commentaire.count()).toBe(0);
    expect(await takeMails()).toEqual([]);
  });
});
