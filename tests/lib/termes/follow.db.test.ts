import { afterEach, beforeEach, expect, test } from 'vitest';
import { moveAppelsToTerme, refreshAppelsOfTerme } from '@/lib/appels/commands/follow-termes';
import { readSearch } from '@/lib/appels/search/schema';
import { searchAppels } from '@/lib/appels/search/search-appels';
import { systeme, visiteur } from '@/lib/comptes/actor';
import { db } from '@/lib/core/db';
import { anAppel } from '@/tests/support/appels';
import { fillInstance, resetDatabase } from '@/tests/support/database';

/** One more than a transaction takes. */
const MANY = 201;

beforeEach(async () => {
  await resetDatabase();
  await fillInstance();
});

/** Disciplines outlive `resetDatabase`. */
afterEach(() => db.terme.update({ where: { id: 'danse' }, data: { nom: 'Danse' } }));

const named = async (q: string) => (await searchAppels(visiteur, readSearch({ q }))).total;
const disciplinesOf = async (id: string) => (await db.appel.findUniqueOrThrow({ where: { id } })).disciplines;

test('appels of a discipline that is merged have the other one, once, and are found by it', async () => {
  const both = await anAppel({ disciplines: ['theatre', 'danse'] });
  const other = await anAppel({ disciplines: ['musique'] });
  const one = await anAppel({ disciplines: ['musique', 'danse'] });
  const date = new Date();
  await db.appel.createMany({
    data: Array.from({ length: MANY }, (_, n) => ({
      slug: `beaucoup-${n}`,
      titre: `Appel ${n}`,
      disciplines: ['danse'],
      createdById: 'agent',
      createdAt: date,
      updatedAt: date,
    })),
  });
  expect(await moveAppelsToTerme(systeme, { fromId: 'danse', intoId: 'theatre' })).toBe(MANY + 2);
  expect(await moveAppelsToTerme(systeme, { fromId: 'danse', intoId: 'theatre' })).toBe(0);
  expect(await db.appel.count({ where: { disciplines: { equals: ['theatre'] } } })).toBe(MANY + 1);
  expect(await disciplinesOf(both.id)).toEqual(['theatre']);
  expect(await disciplinesOf(one.id)).toEqual(['musique', 'theatre']);
  expect(await disciplinesOf(other.id)).toEqual(['musique']);
  expect(await named('theatre')).toBe(2);
});

test('appels of a discipline that is renamed are found by its new name, as many as they are', async () => {
  await anAppel({ disciplines: ['danse'] });
  const date = new Date();
  await db.appel.createMany({
    data: Array.from({ length: MANY }, (_, n) => ({
      slug: `beaucoup-${n}`,
      titre: `Appel ${n}`,
      disciplines: ['danse', 'musique'],
      createdById: 'agent',
      createdAt: date,
      updatedAt: date,
    })),
  });
  const { nom } = await db.terme.update({ where: { id: 'danse' }, data: { nom: 'Quadrille' } });
  expect(await named(nom)).toBe(0);
  expect(await refreshAppelsOfTerme(systeme, 'danse')).toBe(MANY + 1);
  expect(await named(nom)).toBe(1);
  expect(await db.appel.count({ where: { rechercheTexte: { contains: 'quadrille' } } })).toBe(MANY + 1);
});
