import { beforeEach, describe, expect, test } from 'vitest';
import {
  BROUILLON_JOURS,
  cleanBrouillons,
  dropBrouillon,
  forgetBrouillon,
  keepBrouillon,
  MAX_BROUILLONS,
} from '@/lib/brouillons/commands';
import { brouillonOf, listBrouillons } from '@/lib/brouillons/queries';
import { visiteur } from '@/lib/comptes/actor';
import { at } from '@/lib/core/clock';
import { db, transaction } from '@/lib/core/db';
import { hearPublicChanges, publicAge } from '@/lib/core/public-age';
import { withRequest } from '@/lib/core/request-context';
import { resetDatabase } from '../../support/database';
import { aCompte } from '../../support/people';

beforeEach(resetDatabase);

describe('drafts', () => {
  test('come back as they were typed, to their author alone, and the last ones replace the others', async () => {
    const [sophie, denis] = [await aCompte(), await aCompte()];
    await keepBrouillon(sophie, { cle: 'sujet', titre: 'Un', texte: 'a' });
    await keepBrouillon(sophie, { cle: 'sujet', titre: 'Deux', texte: '**b**\r\nc', champs: { lien: 'x' } });
    expect(await brouillonOf(sophie, 'sujet')).toMatchObject({
      titre: 'Deux',
      texte: '**b**\nc',
      champs: { lien: 'x' },
    });
    expect(await brouillonOf(denis, 'sujet')).toBeNull();
    expect(await brouillonOf(visiteur, 'sujet')).toBeNull();
  });

  test('are found again together, the last first, and one by one forgotten by their author alone', async () => {
    const [sophie, denis] = [await aCompte(), await aCompte()];
    await keepBrouillon(sophie, { cle: 'reponse:1', texte: 'Une réponse à ce qui est masqué.' });
    await keepBrouillon(sophie, { cle: 'modifier:2', texte: 'Un message modifié.' });
    expect((await listBrouillons(sophie)).map(({ cle }) => cle)).toEqual(['modifier:2', 'reponse:1']);
    expect(await listBrouillons(denis)).toEqual([]);
    await forgetBrouillon(denis, { cle: 'modifier:2' });
    await forgetBrouillon(sophie, { cle: 'reponse:1' });
    expect(await listBrouillons(sophie)).toMatchObject([{ cle: 'modifier:2', texte: 'Un message modifié.' }]);
  });

  test('are searched by their titles and texts, whatever the accents', async () => {
    const [sophie, denis] = [await aCompte(), await aCompte()];
    await keepBrouillon(sophie, { cle: 'sujet', titre: 'Décors à prêter', texte: 'Deux panneaux.' });
    await keepBrouillon(sophie, { cle: 'reponse:1', texte: 'Un autre jour.' });
    await keepBrouillon(denis, { cle: 'sujet', titre: 'Décors à vendre' });
    const found = async (q: string) => (await listBrouillons(sophie, { q })).map(({ cle }) => cle);
    expect(await found('PANNEAUX decor')).toEqual(['sujet']);
    expect(await found('vendre')).toEqual([]);
    expect(await found('?')).toEqual([]);
  });

  test('nothing typed keeps nothing; published, it is forgotten', async () => {
    const sophie = await aCompte();
    await keepBrouillon(sophie, { cle: 'reponse:1', texte: 'a' });
    expect((await keepBrouillon(sophie, { cle: 'reponse:1', texte: ' ' })).at).toBeNull();
    expect(await brouillonOf(sophie, 'reponse:1')).toBeNull();
    await keepBrouillon(sophie, { cle: 'reponse:1', texte: 'a' });
    await transaction((tx) => dropBrouillon(tx, sophie.id, 'reponse:1'));
    expect(await brouillonOf(sophie, 'reponse:1')).toBeNull();
  });

  test('the oldest make room, and those nobody touches go', async () => {
    const sophie = await aCompte();
    const start = Date.parse('2026-01-01T00:00:00Z');
    for (let index = 0; index <= MAX_BROUILLONS; index++)
      await at(new Date(start + index * 1_000), () =>
        keepBrouillon(sophie, { cle: `reponse:${index}`, texte: 'a' }),
      );
    expect(await db.brouillon.count()).toBe(MAX_BROUILLONS);
    expect(await brouillonOf(sophie, 'reponse:0')).toBeNull();
    const later = new Date(start + BROUILLON_JOURS * 86_400_000 + 10_500);
    expect(await at(later, cleanBrouillons)).toBe(10);
  });

  test('a visitor keeps none, nor does anybody a key that is none', async () => {
    await expect(keepBrouillon(visiteur, { cle: 'sujet', texte: 'a' })).rejects.toMatchObject({
      code: 'unauthenticated',
    });
    await expect(keepBrouillon(await aCompte(), { cle: '../x', texte: 'a' })).rejects.toMatchObject({
      code: 'invalid',
    });
  });
});

test('what one writes for oneself while typing leaves the pages kept for visitors as they are', async () => {
  const sophie = await aCompte();
  hearPublicChanges(() => true);
  try {
    const before = publicAge();
    await withRequest({ id: 'un', writes: true }, async () => {
      await keepBrouillon(sophie, { cle: 'sujet', titre: 'Un', texte: 'a' });
      await forgetBrouillon(sophie, { cle: 'sujet' });
    });
    expect(publicAge()).toBe(before);
    await withRequest({ id: 'deux', writes: true }, () => transaction(async () => undefined));
    expect(publicAge()).not.toBe(before);
  } finally {
    hearPublicChanges(() => false);
  }
});
