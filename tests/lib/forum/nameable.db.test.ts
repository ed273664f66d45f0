import { beforeEach, expect, test } from 'vitest';
import { type Connecte, visiteur } from '@/lib/comptes/actor';
import { db } from '@/lib/core/db';
import { suggestNamed } from '@/lib/forum/queries/nameable';
import { resetDatabase } from '../../support/database';
import { aFiche } from '../../support/fiches';
import { aCategorie, aReponse, aSujet } from '../../support/forum';
import { aCompte } from '../../support/people';

let sophie: Connecte;
let sujetId: string;
beforeEach(async () => {
  await resetDatabase();
  await aCategorie();
  sophie = await aCompte({ nom: 'Sophie Marchal' });
  sujetId = (await aSujet(sophie)).id;
});

const names = async (q: string, actor = sophie, id = sujetId) =>
  (await suggestNamed(actor, { q, sujetId: id })).map(({ nom }) => nom);
async function aReferent(nom: string) {
  const compte = await aCompte({ nom });
  const fiche = await aFiche({ nom: `Structure de ${nom}` });
  await db.referent.create({ data: { ficheId: fiche.id, compteId: compte.id, createdAt: new Date() } });
  return compte;
}

test('who wrote in the sujet comes first, then référents who wrote elsewhere; accents and places in the name are forgiven', async () => {
  const helene = await aCompte({ nom: 'Marie-Hélène Thomas' });
  await aReponse(helene, sujetId);
  const referent = await aReferent('Hélène André');
  expect(await names('hele')).toEqual(['Marie-Hélène Thomas']);
  await aSujet(referent, { titre: 'Ailleurs' });
  expect(await names('Héle')).toEqual(['Marie-Hélène Thomas', 'Hélène André']);
  expect(await suggestNamed(sophie, { q: 'helene a', sujetId })).toEqual([
    { compteId: referent.id, nom: 'Hélène André', structure: 'Structure de Hélène André' },
  ]);
  expect(await names('hele', sophie, 'ailleurs')).toEqual(['Hélène André']);
  // Oneself, and what names nobody.
  expect(await names('soph')).toEqual([]);
  expect(await names(' % ')).toEqual([]);
  await expect(suggestNamed(visiteur, { q: 'hele', sujetId })).rejects.toMatchObject({
    code: 'unauthenticated',
  });
});

test('whose name is not public, or names nobody, is not offered; eight at most are', async () => {
  await aReferent('Paul Muet');
  const twin = await aReferent('Paul Double');
  await aReferent('paul double');
  await aSujet(twin, { titre: 'Ailleurs' });
  const hidden = await aCompte({ nom: 'Paul Masqué' });
  const { id } = await aReponse(hidden, sujetId);
  await db.reponse.update({ where: { id }, data: { hiddenAt: new Date() } });
  expect(await names('paul')).toEqual([]);
  for (let count = 0; count < 9; count++)
    await aReponse(await aCompte({ nom: `Paul ${'abcdefghi'[count]}` }), sujetId);
  expect(await names('paul')).toHaveLength(8);
  await db.sujet.update({ where: { id: sujetId }, data: { hiddenAt: new Date() } });
  expect(await names('paul')).toEqual([]);
});
