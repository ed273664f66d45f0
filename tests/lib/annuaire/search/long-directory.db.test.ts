import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { readSearch } from '@/lib/annuaire/search/schema';
import { searchFiches } from '@/lib/annuaire/search/search-fiches';
import { visiteur } from '@/lib/comptes/actor';
import { db } from '@/lib/core/db';
import { resetDatabase } from '@/tests/support/database';

type Params = Parameters<typeof readSearch>[0];
const search = (params: Params) => searchFiches(visiteur, readSearch(params));

/**
 * Rows as an import leaves them: those alike side by side, page after page. Their ids, which say what a sample takes, are
 * the same each time.
 */
const importRows = (genre: string, count: number, discipline: string) => db.$executeRaw`
  insert into fiches (id, slug, "genreId", nom, disciplines, "rechercheNom", "rechercheTexte", accessible,
    "createdAt", "updatedAt")
  select md5(${genre} || n)::uuid::text, ${`${genre}-`} || n, ${genre}, 'Structure ' || n, array[${discipline}]::text[],
    'structure ' || n, repeat('mot ', 40), ${genre} = 'cinema', now(), now()
  from generate_series(1, ${count}::int) as n`;

/** What PostgreSQL believes the table to hold: makes it as long as one likes. */
const believe = (rows: number) =>
  db.$executeRaw`update pg_class set reltuples = ${rows}::float4 where oid = 'fiches'::regclass`;

const FEW_OF: [genre: string, count: number][] = [
  ['compagnie', 3],
  ['artiste', 40],
  ['cinema', 218],
  ['ehpad', 12],
  ['festival', 97],
];

beforeAll(async () => {
  await resetDatabase();
  await importRows('bibliotheque', 3_000, 'ecriture');
  for (const [genre, count] of FEW_OF)
    await importRows(genre, count, `${genre === 'cinema' ? 'conte' : 'danse'}`);
  await importRows('musee', 1_100, 'theatre');
});

const countOf = (choices: { value: string; count: number }[], value: string) =>
  choices.find((one) => one.value === value)?.count;

describe.each([
  ['a national import', 15_882, false],
  ['a hundred thousand fiches', 100_000, true],
])('%s', (_name, rows, estimated) => {
  beforeEach(() => believe(rows));

  /** Exact, or as near as some hundred rows of a sample tell. */
  const near = (count: number | undefined, real: number) =>
    estimated ? Math.abs((count ?? 0) - real) <= Math.max(150, real * 0.4) : count === real;

  test('every genre is on offer, and its count is the total beside it once it is asked for', async () => {
    const all = await search({});
    expect([all.estimated, near(all.total, 4_470)]).toEqual([estimated, true]);
    for (const [genre, count] of [...FEW_OF, ['musee', 1_100], ['bibliotheque', 3_000]] as const) {
      expect([genre, (countOf(all.choices.genre, genre) ?? 0) > 0]).toEqual([genre, true]);
      expect([genre, near(countOf(all.choices.genre, genre), count)]).toEqual([genre, true]);
      const chosen = await search({ genre });
      expect([genre, near(chosen.total, count)]).toEqual([genre, true]);
      expect([genre, countOf(chosen.choices.genre, genre)]).toEqual([genre, chosen.total]);
      // Where each that answers is ranked, all are counted.
      if (count <= 1_000) expect([genre, chosen.total, chosen.estimated]).toEqual([genre, count, false]);
      // And every other is still beside it.
      expect(chosen.choices.genre).toHaveLength(FEW_OF.length + 2);
    }
  });

  test('what few fiches have is on offer, words asked for or not, and leads to them', async () => {
    for (const question of [{}, { q: 'structure' }, { q: 'structure', genre: ['bibliotheque', 'cinema'] }]) {
      const { choices, ouiNon } = await search(question);
      const seen = [countOf(choices.discipline, 'conte'), ouiNon.accessible];
      expect([question, ...seen.map((count) => (count ?? 0) > 0 && near(count, 218))]).toEqual([
        question,
        true,
        true,
      ]);
      expect((await search({ ...question, discipline: 'conte' })).total).toBe(218);
    }
  });

  test('the count of what is asked for is the total beside it', async () => {
    for (const discipline of ['ecriture', 'theatre', 'conte']) {
      const { total, choices } = await search({ q: 'structure', discipline });
      expect([discipline, countOf(choices.discipline, discipline)]).toEqual([discipline, total]);
    }
    expect(near((await search({ q: 'structure', genre: 'bibliotheque' })).total, 3_000)).toBe(true);
  });

  test('what nobody has is not on offer', async () => {
    const { choices } = await search({ genre: 'bibliotheque' });
    expect(choices.discipline.map(({ value }) => value)).toEqual(['ecriture']);
  });
});

test('the sample of the longest directories takes some of every import', async () => {
  await believe(100_000);
  const { choices } = await search({});
  // Only what very many have is estimated: here a hundred and fifty rows of the three thousand are read.
  const count = countOf(choices.discipline, 'ecriture') ?? 0;
  expect(Math.abs(count - 3_000) / 3_000).toBeLessThan(0.4);
});
