import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadCommunes } from '@/lib/communes/commands/load';
import { systeme } from '@/lib/comptes/actor';
import { db } from '@/lib/core/db';
import { receiveFile } from '@/lib/imports/commands/receive-file';
import { runImport, startImport } from '@/lib/imports/commands/run-import';
import { runUndo, undoImport } from '@/lib/imports/commands/undo-import';
import { fillInstance, resetDatabase } from '../../support/database';
import { missingFile, readPublicFile } from '../../support/public-files';
import { leaveTheVosges } from './support';

const FILES = [
  ['bibliotheques-88.csv', 134, 'bibliotheque'],
  ['festivals-88.csv', 32, 'festival'],
  ['musees-88.csv', 7, 'musee'],
  ['cinemas-88.csv', 16, 'cinema'],
] as const;
const missing = FILES.map(([name]) => missingFile(name)).find(Boolean);

beforeAll(async () => {
  await resetDatabase();
  await fillInstance();
  await loadCommunes(systeme);
});
afterAll(leaveTheVosges);

async function importFile(name: string) {
  const { id, refus } = await receiveFile(systeme, { nom: name, bytes: readPublicFile(name) });
  expect(refus).toBeNull();
  const seen = await db.importLigne.groupBy({ by: ['etat'], where: { importId: id }, _count: true });
  await startImport(systeme, { importId: id });
  await runImport(systeme, id);
  const done = await db.import.findUniqueOrThrow({ where: { id } });
  return { id, done, seen: Object.fromEntries(seen.map(({ etat, _count }) => [etat, _count])) };
}

const everything = () =>
  db.$queryRaw`select (select md5(string_agg(f::text, '|' order by f.id)) from fiches f) as fiches,
    (select md5(string_agg(s::text, '|' order by s.source, s."sourceId")) from fiche_sources s) as sources`;

describe.skipIf(missing)(`the real files of the Vosges${missing ? ` (${missing})` : ''}`, () => {
  test.each(FILES)('%s: all %i are in, each with a commune', async (name, count, genreId) => {
    const { done, seen } = await importFile(name);
    const bad = await db.importLigne.findMany({
      where: { importId: done.id, etat: { in: ['rejetee', 'doublon'] } },
    });
    expect(bad.map(({ ligne, raison }) => `${ligne} ${raison}`)).toEqual([]);
    expect(
      await db.importLigne.findMany({
        where: { importId: done.id, NOT: { raison: '' } },
        select: { ligne: true, raison: true },
      }),
    ).toEqual(
      // The one library of the file that stands just beyond the border of the département.
      genreId === 'bibliotheque'
        ? [{ ligne: 17, raison: 'Hors du territoire\u202f: Liffol-le-Petit (52).' }]
        : [],
    );
    expect(seen).toEqual({ nouvelle: count });
    expect(done).toMatchObject({ etat: 'termine', creees: count, rejetees: 0, identiques: 0, faites: count });
    expect(await db.fiche.count({ where: { genreId, communeInsee: { not: null } } })).toBe(count);
  });

  test('a second time, nothing changes', async () => {
    const before = await everything();
    for (const [name, count] of FILES) {
      const { done } = await importFile(name);
      expect(done).toMatchObject({ etat: 'termine', creees: 0, modifiees: 0, identiques: count });
    }
    expect(await everything()).toEqual(before);
  });

  test('undoing an import takes out what it brought', async () => {
    const first = await db.import.findFirstOrThrow({ where: { source: 'cinemas', creees: 16 } });
    await undoImport(systeme, { importId: first.id });
    await runUndo(systeme, first.id);
    expect(await db.fiche.count({ where: { genreId: 'cinema' } })).toBe(0);
    expect(await db.ficheSource.count({ where: { source: 'cinemas' } })).toBe(0);
    expect(await db.import.findUniqueOrThrow({ where: { id: first.id } })).toMatchObject({ etat: 'annule' });
  });
});
