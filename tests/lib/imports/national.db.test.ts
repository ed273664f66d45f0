import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadCommunes } from '@/lib/communes/commands/load';
import { systeme } from '@/lib/comptes/actor';
import { db } from '@/lib/core/db';
import { runUndo, undoImport } from '@/lib/imports/commands/undo-import';
import { fillInstance, resetDatabase } from '../../support/database';
import { nationalList } from '../../support/national-list';
import { accept, leaveTheVosges, look } from './support';

const ROWS = 15_882;

beforeAll(async () => {
  await resetDatabase();
  await fillInstance();
  await loadCommunes(systeme);
});
afterAll(leaveTheVosges);

// How long it takes is printed, and judged on a quiet machine: under a minute on two cores.
test('a national list of 15,882 libraries is in, and out again', {
  timeout: 300_000,
}, async () => {
  const bytes = await nationalList(ROWS);
  const start = performance.now();
  const importId = await look(bytes, 'bibliotheques-france.csv');
  const done = await accept(importId);
  const spent = performance.now() - start;
  expect(done).toMatchObject({ etat: 'termine', creees: ROWS, rejetees: 0 });
  console.info(`import of ${ROWS} rows: ${(spent / 1000).toFixed(1)} s`);
  expect(await db.fiche.count({ where: { communeInsee: null } })).toBe(0);
  await undoImport(systeme, { importId });
  await runUndo(systeme, importId);
  expect(await db.fiche.count()).toBe(0);
});
