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

test('a national list of 15,882 libraries is in within a minute, and out again', {
  timeout: 120_000,
}, async () => {
  const bytes = await nationalList(ROWS);
  const start = performance.now();
  const importId = await look(bytes, 'bibliotheques-france.csv');
  const done = await accept(importId);
  const spent = performance.now() - start;
  expect(done).toMatchObject({ etat: 'termine', creees: ROWS, rejetees: 0 });
  expect(spent, `${Math.round(spent)} ms`).toBeLessThan(60_000);
  if (process.env.SHOW_TIMES) console.log(`15,882 rows: ${Math.round(spent)} ms`);
  expect(await db.fiche.count({ where: { communeInsee: null } })).toBe(0);
  await undoImport(systeme, { importId });
  await runUndo(systeme, importId);
  expect(await db.fiche.count()).toBe(0);
});
