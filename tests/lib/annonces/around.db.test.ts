import { beforeEach, describe, expect, test } from 'vitest';
import { moveAnnoncesToTerme, refreshAnnoncesOfTerme } from '@/lib/annonces/commands/follow-termes';
import { announceAnnoncePhotos, moveAnnoncePhoto, removeAnnoncePhoto } from '@/lib/annonces/commands/photos';
import { getAnnonce } from '@/lib/annonces/queries';
import { type Connecte, systeme, visiteur } from '@/lib/comptes/actor';
import { db } from '@/lib/core/db';
import { openFichier } from '@/lib/fichiers/access';
import { anAnnonce } from '../../support/annonces';
import { fillInstance, resetDatabase } from '../../support/database';
import { aFichier } from '../../support/fichiers';
import { aCompte } from '../../support/people';

let auteur: Connecte;
let other: Connecte;
beforeEach(async () => {
  await resetDatabase();
  await fillInstance();
  auteur = await aCompte({ nom: 'Maire de Vioménil' });
  other = await aCompte({ nom: 'Sophie Marchal' });
});

describe('photos', () => {
  const file = (nom: string) => ({ nom, taille: 1_000, type: 'image/jpeg', lastModified: 1 });
  const files = (count: number) => Array.from({ length: count }, (_, index) => file(`photo-${index}.jpg`));

  test('are ten at most, those on their way included; twenty at once are refused whole', async () => {
    const { id: annonceId } = await anAnnonce({ auteurId: auteur.id });
    const announce = (count: number) => announceAnnoncePhotos(auteur, { annonceId, files: files(count) });
    await expect(announce(20)).rejects.toMatchObject({ code: 'invalid', message: /10 photos/ });
    expect(await announce(9)).toHaveLength(9);
    // The same again go on.
    expect(await announce(9)).toHaveLength(9);
    await expect(
      announceAnnoncePhotos(auteur, { annonceId, files: [file('a.jpg'), file('b.jpg')] }),
    ).rejects.toMatchObject({ code: 'invalid' });
    await expect(announceAnnoncePhotos(other, { annonceId, files: files(1) })).rejects.toMatchObject({
      code: 'not_found',
    });
    expect(await db.annoncePhoto.count({ where: { annonceId } })).toBe(9);
  });

  test('are seen with the annonce: of a draft by its author, of what is archived by agents too', async () => {
    const { id: annonceId } = await anAnnonce({ auteurId: auteur.id, etat: 'brouillon' });
    const fichierId = await aFichier({ compteId: auteur.id, usage: 'annonce', largeur: 10, hauteur: 10 });
    await db.annoncePhoto.create({ data: { fichierId, annonceId, rang: 1 } });
    const agent = await aCompte({ role: 'agent' });
    const seen = async () => {
      const open = await Promise.allSettled(
        [auteur, agent, other, visiteur].map((one) => openFichier(one, fichierId)),
      );
      return open.map(({ status }) => status === 'fulfilled');
    };
    expect(await seen()).toEqual([true, false, false, false]);
    for (const etat of ['publiee', 'pourvue', 'expiree'] as const) {
      await db.annonce.update({ where: { id: annonceId }, data: { etat } });
      expect(await seen()).toEqual([true, true, true, true]);
    }
    for (const etat of ['archivee', 'redirigee'] as const) {
      await db.annonce.update({ where: { id: annonceId }, data: { etat } });
      expect(await seen()).toEqual([true, true, false, false]);
    }
  });

  test('change places, and go', async () => {
    const { id: annonceId, slug } = await anAnnonce({ auteurId: auteur.id });
    const ids: string[] = [];
    for (const rang of [1, 2, 3]) {
      const fichierId = await aFichier({ compteId: auteur.id, usage: 'annonce', largeur: 10, hauteur: 10 });
      await db.annoncePhoto.create({ data: { fichierId, annonceId, rang } });
      ids.push(fichierId);
    }
    const [a = '', b = '', c = ''] = ids;
    const order = async () => (await getAnnonce(visiteur, slug)).photos.map(({ id }) => id);
    await moveAnnoncePhoto(auteur, { fichierId: c, sens: 'avant' });
    expect(await order()).toEqual([a, c, b]);
    await moveAnnoncePhoto(auteur, { fichierId: a, sens: 'avant' });
    expect(await order()).toEqual([a, c, b]);
    await removeAnnoncePhoto(auteur, { fichierId: a });
    expect(await order()).toEqual([c, b]);
    await expect(removeAnnoncePhoto(other, { fichierId: b })).rejects.toMatchObject({ code: 'not_found' });
  });
});

test('two disciplines that become one become one in annonces, and are found by their new words', async () => {
  const both = await anAnnonce({ disciplines: ['theatre', 'danse'] });
  const one = await anAnnonce({ disciplines: ['danse'] });
  expect(await moveAnnoncesToTerme(systeme, { fromId: 'danse', intoId: 'theatre' })).toBe(2);
  expect(await moveAnnoncesToTerme(systeme, { fromId: 'danse', intoId: 'theatre' })).toBe(0);
  for (const { id } of [both, one]) {
    const row = await db.annonce.findUniqueOrThrow({ where: { id } });
    expect(row.disciplines).toEqual(['theatre']);
    expect(row.rechercheTexte).toContain('theatre');
  }
  expect(await refreshAnnoncesOfTerme(systeme, 'theatre')).toBe(2);
});
