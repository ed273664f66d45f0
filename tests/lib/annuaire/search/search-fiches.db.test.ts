import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { refreshSearch } from '@/lib/annuaire/commands/refresh-search';
import { describeFiches } from '@/lib/annuaire/search/describe-fiches';
import { choixListes, readSearch } from '@/lib/annuaire/search/schema';
import { searchFiches } from '@/lib/annuaire/search/search-fiches';
import { searchedFiches } from '@/lib/annuaire/search/searched-fiches';
import { loadCommunes } from '@/lib/communes/commands/load';
import { systeme, visiteur } from '@/lib/comptes/actor';
import { db, transaction } from '@/lib/core/db';
import { countWords } from '@/lib/recherche/vocabulary';
import { resetDatabase } from '@/tests/support/database';
import { aFiche } from '@/tests/support/fiches';
import { fillFiches } from '@/tests/support/many-fiches';
import { aCompte } from '@/tests/support/people';

type Params = Parameters<typeof readSearch>[0];
const search = (params: Params) => searchFiches(visiteur, readSearch(params));
const namesOf = async (params: Params) => (await search(params)).items.map(({ nom }) => nom);

async function put(given: Parameters<typeof aFiche>[0] & { ville?: string }) {
  const { ville, ...fiche } = given;
  const commune = ville ? await db.commune.findFirstOrThrow({ where: { nom: ville } }) : null;
  const made = await aFiche({
    communeInsee: commune?.insee,
    latitude: commune?.latitude,
    longitude: commune?.longitude,
    ...fiche,
  });
  await transaction((tx) => refreshSearch(tx, [made.id]));
  return made;
}

beforeAll(async () => {
  await loadCommunes(systeme);
});
beforeEach(resetDatabase);

describe('words', () => {
  beforeEach(async () => {
    await put({ nom: 'Bibliothèque', ville: 'Épinal' });
    await put({ nom: 'Médiathèque Le Préau', ville: 'Vagney', accroche: 'Lectures et expositions.' });
    await put({
      nom: 'Théâtre de l’Envol',
      genreId: 'lieu',
      ville: 'Rambervillers',
      disciplines: ['theatre'],
    });
    await put({
      nom: 'Orchestre des Hauts',
      genreId: 'ensemble',
      ville: 'Gérardmer',
      sigle: 'ODH',
      codePostal: '88400',
    });
    await put({ nom: 'Amis de St-Dié', genreId: 'association' });
    await put({ nom: 'Elle et lui', genreId: 'compagnie', ville: 'Bussang' });
  });

  test.each([
    ['mediatheque epinal', ['Bibliothèque']],
    ['MÉDIATHÈQUES', ['Bibliothèque', 'Médiathèque Le Préau']],
    ["l'orchestre", ['Orchestre des Hauts']],
    ['l’orchestre des hauts', ['Orchestre des Hauts']],
    ['odh', ['Orchestre des Hauts']],
    ['theatre rambervilers', ['Théâtre de l’Envol']],
    ['thêatre ramberviller', ['Théâtre de l’Envol']],
    ['mediatheqe vagney', ['Médiathèque Le Préau']],
    ['orkestre', ['Orchestre des Hauts']],
    ['mediat preau', ['Médiathèque Le Préau']],
    ['exposition', ['Médiathèque Le Préau']],
    ['88400', ['Orchestre des Hauts']],
    ['elle et lui', ['Elle et lui']],
    ['gerardmre', ['Orchestre des Hauts']],
    ['cie', ['Elle et lui']],
    ['assoc st die', ['Amis de St-Dié']],
    ['saint dié amis', ['Amis de St-Dié']],
    ['ami st dier', ['Amis de St-Dié']],
  ])('« %s »', async (q, expected) => {
    expect((await namesOf({ q })).sort()).toEqual([...expected].sort());
  });

  test('a slip is mended aloud, half a word without a word', async () => {
    expect((await search({ q: 'theatre rambervilers' })).reading).toEqual({
      kind: 'corrected',
      words: [{ typed: 'rambervilers', read: 'rambervillers' }],
    });
    expect((await search({ q: 'mediat' })).reading).toBeNull();
  });

  test('words that no fiche has together give those that have some, and say so', async () => {
    const { reading, items } = await search({ q: 'orchestre vagney' });
    expect(reading).toEqual({ kind: 'partial' });
    expect(items.map(({ nom }) => nom).sort()).toEqual(['Médiathèque Le Préau', 'Orchestre des Hauts']);
  });

  test('nonsense gives nothing, and no way out of it but itself', async () => {
    expect(await search({ q: 'zzxqkw' })).toMatchObject({ total: 0, items: [], waysOut: [], reading: null });
  });

  test('a name asked for whole comes first', async () => {
    await put({
      nom: 'Amis de la Bibliothèque',
      genreId: 'association',
      presentation: 'bibliothèque '.repeat(40),
    });
    expect((await namesOf({ q: 'bibliothèque' }))[0]).toBe('Bibliothèque');
  });

  test('a fiche that changes its name is found by the new one, and the words of the old are forgotten', async () => {
    const { id } = await put({ nom: 'Ancienne Turlutaine' });
    await db.fiche.update({ where: { id }, data: { nom: 'Nouvelle Carabistouille' } });
    await transaction((tx) => refreshSearch(tx, [id]));
    expect(await namesOf({ q: 'carabistouile' })).toEqual(['Nouvelle Carabistouille']);
    expect(await db.annuaireMot.count({ where: { mot: 'turlutaine' } })).toBe(1);
    await countWords(systeme, searchedFiches);
    expect(
      await db.annuaireMot.findMany({ where: { mot: { in: ['turlutaine', 'carabistouille'] } } }),
    ).toEqual([{ mot: 'carabistouille', lettres: 'aabceiillorstu', nombre: 1 }]);
  });

  test('a fiche older than the search is described by the night', async () => {
    await aFiche({ nom: 'Vieille harmonie', genreId: 'ensemble' });
    expect(await describeFiches(systeme)).toBe(1);
    expect(await namesOf({ q: 'chorale vieille' })).toEqual(['Vieille harmonie']);
    expect(await describeFiches(systeme)).toBe(0);
  });
});

describe('around a commune', () => {
  beforeEach(async () => {
    await put({ nom: 'A Gérardmer', ville: 'Gérardmer' });
    await put({ nom: 'B Remiremont', ville: 'Remiremont' });
    await put({ nom: 'C Épinal', ville: 'Épinal' });
    await put({ nom: 'D nulle part' });
  });

  test('the nearest come first, with their distance, as far as was asked', async () => {
    const { items, centre, rayons } = await search({ ou: 'remiremont', rayon: '25' });
    expect(centre?.nom).toBe('Remiremont');
    expect(items.map(({ nom }) => nom)).toEqual(['B Remiremont', 'C Épinal', 'A Gérardmer']);
    expect(items.map(({ distanceKm }) => Math.round(distanceKm ?? -1))).toEqual([0, 21, 22]);
    expect(rayons.get(5)).toBe(1);
    expect(rayons.get(30)).toBe(3);
  });

  test('everywhere, those of no known place come last', async () => {
    const { items } = await search({ ou: 'Remiremont', rayon: 'partout' });
    expect(items.map(({ nom }) => nom)).toEqual(['B Remiremont', 'C Épinal', 'A Gérardmer', 'D nulle part']);
    expect(items.at(-1)?.distanceKm).toBeNull();
  });

  test('an unknown commune is said, and nothing is left out for it', async () => {
    const { ouError, total, centre } = await search({ ou: 'Atlantis' });
    expect(ouError).toMatch(/commune/);
    expect({ total, centre }).toEqual({ total: 4, centre: null });
  });
});

test('closed fiches are left out; a fiche says whether somebody speaks for it, and has a list of disciplines', async () => {
  await put({ nom: 'Tenue', referents: [await aCompte()], disciplines: ['danse', 'theatre'] });
  await put({ nom: 'Libre' });
  await put({ nom: 'Fermée', etat: 'fermee' });
  const { items } = await search({});
  expect(items).toMatchObject([
    { nom: 'Libre', reprise: false, disciplines: [] },
    { nom: 'Tenue', reprise: true, disciplines: ['Théâtre', 'Danse'] },
  ]);
});

test('what holds no letter asks for nothing', async () => {
  await put({ nom: 'Seule' });
  expect(await search({ q: '!?' })).toMatchObject({ total: 1, search: { q: '' } });
});

test('what an address no longer names is ignored; a page after the last is the last', async () => {
  await put({ nom: 'Seule', genreId: 'musee' });
  const { items, page, search: read } = await search({ genre: ['musee', 'disparu'], page: '9', epci: '0' });
  expect({ items: items.length, page, genre: read.genre, epci: read.epci }).toEqual({
    items: 1,
    page: 1,
    genre: ['musee'],
    epci: [],
  });
});

describe('hundreds of fiches', () => {
  beforeEach(() => fillFiches(1_150, 7));

  const questions: Params[] = [
    {},
    { q: 'musique' },
    { genre: 'festival' },
    { genre: ['musee', 'cinema'], discipline: 'danse' },
    { ou: 'Épinal', rayon: '20', public: 'enfants' },
    { q: 'bibliothèque', accessible: '1', residence: '1' },
  ];
  const listed = (value: Params[string]) => (value === undefined ? [] : [value].flat());

  test('no choice on offer leads to an empty page, and each gives what it says', async () => {
    for (const question of questions) {
      const { choices, ouiNon, rayons } = await search(question);
      for (const name of choixListes)
        for (const { value, count, chosen } of choices[name].slice(0, 4)) {
          if (chosen) continue;
          // Another value of a list widens it: alone, it gives its own count.
          const { total } = await search({ ...question, [name]: value });
          expect(total, JSON.stringify({ question, name, value })).toBe(count);
          expect(total).toBeGreaterThan(0);
          const both = await search({ ...question, [name]: [...listed(question[name]), value] });
          expect(both.total).toBeGreaterThanOrEqual(count);
        }
      for (const name of ['accessible', 'residence'] as const)
        if (ouiNon[name] > 0) expect((await search({ ...question, [name]: '1' })).total).toBe(ouiNon[name]);
      for (const [km, count] of rayons)
        expect((await search({ ...question, rayon: String(km) })).total).toBe(count);
    }
  });

  test('leafing shows every fiche once', async () => {
    const { total, pages } = await search({ tri: 'nom' });
    const seen: string[] = [];
    for (let page = 1; page <= pages; page++)
      seen.push(...(await search({ tri: 'nom', page: String(page) })).items.map(({ id }) => id));
    expect(total).toBe(1_150);
    expect(new Set(seen).size).toBe(1_150);
    expect(seen).toHaveLength(1_150);
  });

  test('the map has each fiche found, one by one or counted together', async () => {
    const few = await search({ genre: 'festival', ou: 'Épinal', rayon: '20' });
    expect(few.points.length + few.items.length).toBe(few.total);
    const many = await search({ q: 'bibliothèque' });
    expect(many.points).toEqual([]);
    expect(many.groupes.reduce((sum, { nombre }) => sum + nombre, 0)).toBe(many.total);
  });

  test('what leads nowhere together shows what each criterion less would give', async () => {
    const { total, waysOut } = await search({ q: 'bibliothèque', genre: 'ehpad', ou: 'Épinal', rayon: '1' });
    expect(total).toBe(0);
    for (const { part, count } of waysOut) expect([part, count > 0]).toEqual([part, true]);
    expect(waysOut.map(({ part }) => part)).toContain('rayon');
  });

  test('far more than are counted: estimates near the truth, whose choices all lead somewhere', async () => {
    // As if the table were longer than what is counted whole.
    await db.$executeRaw`update pg_class set reltuples = 50000 where oid = 'fiches'::regclass`;
    const { estimated, total, choices, pages, items, groupes } = await search({});
    expect({ estimated, pages, items: items.length }).toEqual({ estimated: true, pages: 50, items: 20 });
    expect(Math.abs(total - 1_150)).toBeLessThan(400);
    expect(groupes.length).toBeGreaterThan(0);
    for (const { value, count } of choices.genre) {
      const { total: real } = await search({ genre: value });
      expect([value, real > 0, Math.abs(real - count) < Math.max(100, real * 0.6)]).toEqual([
        value,
        true,
        true,
      ]);
    }
  });
});
