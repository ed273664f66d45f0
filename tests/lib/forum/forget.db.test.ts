import { beforeEach, expect, test } from 'vitest';
import { keepBrouillon } from '@/lib/brouillons/commands';
import { visiteur } from '@/lib/comptes/actor';
import { db } from '@/lib/core/db';
import { openFichier } from '@/lib/fichiers/access';
import { deleteReponse } from '@/lib/forum/commands/delete';
import { editReponse } from '@/lib/forum/commands/edit';
import { listReponses } from '@/lib/forum/queries/reponses';
import { getSujet } from '@/lib/forum/queries/sujet';
import { sections } from '@/lib/mes-donnees/archive/sections';
import { eraseCompte } from '@/lib/mes-donnees/commands/erase';
import { resetDatabase } from '../../support/database';
import { aFichier } from '../../support/fichiers';
import { aCategorie, aReponse, aSujet } from '../../support/forum';
import { aCompte } from '../../support/people';

beforeEach(async () => {
  await resetDatabase();
  await aCategorie();
});

test('who leaves takes their drafts along; what they wrote stays, without a name, and was in their archive', async () => {
  const [sophie, denis] = [await aCompte({ nom: 'Sophie Marchal' }), await aCompte({ nom: 'Denis Mougel' })];
  await aCompte({ role: 'administrateur' });
  const { id, slug } = await aSujet(sophie);
  await aReponse(denis, id);
  await aReponse(sophie, id, { texte: 'Merci Denis.' });
  await keepBrouillon(sophie, { cle: 'sujet', texte: 'Une idée à moi' });
  const told: Record<string, unknown[]> = {};
  for (const { name, rows } of sections) {
    told[name] = [];
    for await (const row of rows(sophie)) told[name].push(row);
  }
  expect(told.forum).toMatchObject([{ numero: 1 }, { numero: 3, texte: 'Merci Denis.' }]);
  expect(told.brouillons).toMatchObject([{ texte: 'Une idée à moi' }]);
  expect(told['forum-suivis']?.length).toBeGreaterThan(0);

  await eraseCompte(sophie.id);
  expect(await db.brouillon.count()).toBe(0);
  expect(await db.forumSuivi.count({ where: { compteId: sophie.id } })).toBe(0);
  const found = await getSujet(visiteur, slug);
  if ('moved' in found) throw new Error('moved');
  expect(found.sujet.auteurNom).toBe('Compte supprimé');
  const [first, , third] = await listReponses(visiteur, found.sujet, 1);
  expect(first?.auteur).toMatchObject({ nom: 'Compte supprimé', qualite: '' });
  expect(third?.html).toContain('Merci Denis.');
});

test('a file is its author’s until it is published, then everybody’s, until its message is gone', async () => {
  const [sophie, denis] = [await aCompte(), await aCompte()];
  const { id } = await aSujet(denis);
  const fichierId = await aFichier({ compteId: sophie.id, usage: 'forum' });
  await expect(openFichier(denis, fichierId)).rejects.toMatchObject({ code: 'not_found' });
  await openFichier(sophie, fichierId);
  await expect(aReponse(denis, id, { fichiers: [fichierId] })).rejects.toMatchObject({
    code: 'invalid',
    fields: { fichiers: expect.any(String) },
  });
  const { id: reponseId } = await aReponse(sophie, id, { fichiers: [fichierId] });
  expect(await openFichier(visiteur, fichierId)).toMatchObject({ ouvert: true });
  await deleteReponse(sophie, { reponseId });
  await expect(openFichier(visiteur, fichierId)).rejects.toMatchObject({ code: 'not_found' });
  await expect(openFichier(denis, fichierId)).rejects.toMatchObject({ code: 'not_found' });
});

test('a file that moderation hides outlives what its author makes of the message', async () => {
  const sophie = await aCompte();
  const { id } = await aSujet(sophie);
  const [hidden = '', other = ''] = await Promise.all(
    [0, 1].map(() => aFichier({ compteId: sophie.id, usage: 'forum' })),
  );
  const { id: reponseId } = await aReponse(sophie, id, { fichiers: [hidden, other] });
  await db.fichier.update({ where: { id: hidden }, data: { hiddenAt: new Date(), deletedAt: new Date() } });
  await editReponse(sophie, { reponseId, texte: 'Sans rien.', fichiers: [] });
  expect((await db.fichier.findMany()).map((fichier) => fichier.id)).toEqual([hidden]);
  expect(await db.reponseFichier.count({ where: { reponseId, fichierId: hidden } })).toBe(1);
});
