import { existsSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { loadCommunes } from '@/lib/communes/commands/load';
import { communeOfText, completeCommunes, getCommune } from '@/lib/communes/queries';
import { systeme } from '@/lib/comptes/actor';
import { db } from '@/lib/core/db';

beforeAll(async () => {
  await loadCommunes(systeme);
});

const names = async (q: string) => (await completeCommunes(q)).map((commune) => commune.nom);

describe('loading', () => {
  test('happens once', async () => {
    expect(await db.commune.count()).toBe(506);
    expect(await loadCommunes(systeme)).toBe(0);
    expect(await db.commune.count()).toBe(506);
  });
});

describe('completion', () => {
  test.each([
    ['gerard', 'Gérardmer'],
    ['GÉRARDMER', 'Gérardmer'],
    ['st die', 'Saint-Dié-des-Vosges'],
    ['saint-dié', 'Saint-Dié-des-Vosges'],
    ['St-Dié des V', 'Saint-Dié-des-Vosges'],
    ['ste margu', 'Sainte-Marguerite'],
    ['thillot', 'Le Thillot'],
    ['epinal', 'Épinal'],
    ['88400 ger', 'Gérardmer'],
    ['Gérardmer (88400)', 'Gérardmer'],
  ])('« %s » finds %s first', async (typed, nom) => {
    expect((await names(typed))[0]).toBe(nom);
  });

  test('a postcode finds its communes', async () => {
    expect(await names('88400')).toEqual(expect.arrayContaining(['Gérardmer', 'Liézey', 'Xonrupt-Longemer']));
  });

  test.each(['', ' ', '%', '_', "'; drop table communes; --", 'zzz', '\u0000'])(
    '%j finds nothing',
    async (typed) => {
      expect(await names(typed)).toEqual([]);
    },
  );

  test('says where a village is, by the nearest town everybody knows', async () => {
    const [xonrupt] = await completeCommunes('xonrupt');
    expect(xonrupt?.pres).toMatch(/^à \d+\u00a0km de Gérardmer$/);
    const [epinal] = await completeCommunes('epinal');
    expect(epinal?.pres).toBeUndefined();
  });

  test('gives eight at most', async () => {
    expect(await names('sa')).toHaveLength(8);
  });
});

describe('a commune typed into a form', () => {
  test.each([
    ['Gérardmer (88400)', '88196'],
    ['gerardmer', '88196'],
    ['st die des vosges', '88413'],
    ['Le Thillot', '88468'],
    ['thillot', '88468'],
    ['88196', '88196'],
  ])('« %s » is %s', async (typed, insee) => {
    expect(await communeOfText(typed)).toBe(insee);
  });

  test('nothing typed is no commune', async () => {
    expect(await communeOfText('  ')).toBeNull();
    expect(await communeOfText(undefined)).toBeNull();
  });

  test('what may be several is asked again, with their names', async () => {
    await expect(communeOfText('88400', 'lieu')).rejects.toMatchObject({
      code: 'invalid',
      fields: { lieu: expect.stringContaining('Gérardmer (88400)') },
    });
    await expect(communeOfText('Marseille')).rejects.toMatchObject({
      fields: { commune: expect.any(String) },
    });
  });

  test('every commune is found back from what its field shows', async () => {
    const all = await db.commune.findMany({ select: { insee: true } });
    for (const { insee } of all) {
      const choice = await getCommune(insee);
      expect(await communeOfText(`${choice?.nom} (${choice?.codePostal})`), choice?.nom).toBe(insee);
    }
  });
});

const OFFICIAL = '../shared/data/communes-88.csv';
/** Part of Neufchâteau since that list was made. */
const MERGED = '88393';

describe('beside the official list', () => {
  test.skipIf(!existsSync(OFFICIAL))(
    `names agree and known places are near (skipped where ${OFFICIAL} is missing)`,
    async () => {
      const [head = '', ...lines] = readFileSync(OFFICIAL, 'utf8').trim().split('\n');
      const columns = head.trim().split(',');
      const rows = lines.map((line) =>
        Object.fromEntries(line.split(',').map((value, index) => [columns[index] ?? '', value])),
      );
      const mine = new Map((await db.commune.findMany()).map((commune) => [commune.insee, commune]));
      const theirs = rows.filter((row) => row.commune_type === 'COM' && row.insee_com !== MERGED);
      expect([...mine.keys()].sort()).toEqual(theirs.map((row) => row.insee_com).sort());
      const far: string[] = [];
      let placed = 0;
      for (const row of theirs) {
        const commune = mine.get(row.insee_com ?? '');
        expect(commune?.nom).toBe(row.commune_article);
        if (commune?.latitude == null || commune.longitude == null) continue;
        placed++;
        const north = (commune.latitude - Number(row.lat)) * 111;
        const east = (commune.longitude - Number(row.lng)) * 111 * Math.cos((48 * Math.PI) / 180);
        // The farthest has nothing nearer than the middle of its intercommunality.
        if (Math.hypot(north, east) > 30) far.push(`${commune.nom} ${Math.hypot(north, east).toFixed(0)} km`);
      }
      expect(placed).toBe(506);
      expect(far).toEqual([]);
    },
  );
});
