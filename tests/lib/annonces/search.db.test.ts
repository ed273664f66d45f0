import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { annoncesFeed } from '@/lib/annonces/open-data/feed';
import { listOpenAnnonces } from '@/lib/annonces/open-data/queries';
import { countAnnonceSitemaps, listSitemapAnnonces } from '@/lib/annonces/open-data/sitemap';
import { choixListes, readSearch } from '@/lib/annonces/search/schema';
import { searchAnnonces } from '@/lib/annonces/search/search-annonces';
import { searchedAnnonces } from '@/lib/annonces/search/searched-annonces';
import { loadCommunes } from '@/lib/communes/commands/load';
import { systeme, visiteur } from '@/lib/comptes/actor';
import { at } from '@/lib/core/clock';
import { db } from '@/lib/core/db';
import { countWords } from '@/lib/recherche/vocabulary';
import { anAnnonce } from '@/tests/support/annonces';
import { fillInstance, resetDatabase } from '@/tests/support/database';
import { aFiche } from '@/tests/support/fiches';
import { fillAnnonces } from '@/tests/support/many-annonces';
import { aCompte } from '@/tests/support/people';

type Params = Parameters<typeof readSearch>[0];
const search = (params: Params) => searchAnnonces(visiteur, readSearch(params));
const titles = async (params: Params) => (await search(params)).items.map(({ titre }) => titre);
const day = (text: string) => new Date(`${text}T00:00:00Z`);
const NOON = new Date('2026-11-20T12:00:00Z');

let auteurId: string;
let minutes = 0;

/** Each a minute after the one before. */
async function put({ ville, ...given }: Parameters<typeof anAnnonce>[0] & { ville?: string }) {
  const place = ville ? await db.commune.findFirstOrThrow({ where: { nom: ville } }) : null;
  return at(new Date(NOON.getTime() + minutes++ * 60_000), () =>
    anAnnonce({
      auteurId,
      description: 'À charger sur place.',
      communeInsee: place?.insee,
      latitude: place?.latitude,
      longitude: place?.longitude,
      ...given,
    }),
  );
}

beforeAll(async () => {
  await loadCommunes(systeme);
});
beforeEach(async () => {
  await resetDatabase();
  await fillInstance();
  minutes = 0;
  auteurId = (await aCompte({ nom: 'Maire de Vioménil' })).id;
});

describe('the list', () => {
  beforeEach(async () => {
    await put({
      titre: 'Salle à parquet',
      nature: 'lieu',
      sens: 'demande',
      transactions: [],
      ville: 'Épinal',
    });
    await put({
      titre: 'Douze praticables',
      ville: 'Remiremont',
      disponibleDu: day('2027-01-04'),
      disponibleAu: day('2027-04-30'),
    });
    await put({
      titre: 'Praticables à vendre',
      transactions: ['vente'],
      ville: 'Gérardmer',
      etat: 'pourvue',
    });
    await put({
      titre: 'Conteuse',
      nature: 'ressources_humaines',
      transactions: ['remunere'],
      disciplines: ['conte'],
      description: 'Pour des veillées.',
    });
    for (const etat of ['brouillon', 'expiree', 'archivee', 'redirigee'] as const)
      await put({ titre: `Praticables, ${etat}`, etat });
  });

  test('shows what is online and what is taken, the latest first', async () => {
    expect(await titles({})).toEqual([
      'Conteuse',
      'Praticables à vendre',
      'Douze praticables',
      'Salle à parquet',
    ]);
    expect(await titles({ libre: '1' })).not.toContain('Praticables à vendre');
  });

  test.each<[Params, string[]]>([
    [{ q: 'PRATICABLE' }, ['Douze praticables', 'Praticables à vendre']],
    [{ q: 'vente' }, ['Praticables à vendre']],
    [{ q: 'veillée' }, ['Conteuse']],
    [{ q: 'remiremont' }, ['Douze praticables']],
    [{ sens: 'demande' }, ['Salle à parquet']],
    [{ nature: ['lieu', 'ressources_humaines'] }, ['Conteuse', 'Salle à parquet']],
    [{ transaction: 'vente' }, ['Praticables à vendre']],
    [{ discipline: 'conte' }, ['Conteuse']],
    [{ du: '2027-05-01', q: 'douze' }, []],
    [{ du: '2027-04-30', q: 'douze' }, ['Douze praticables']],
    [{ au: '2027-01-03', q: 'douze' }, []],
    [{ du: '2027-02-01', au: '2027-02-03', q: 'douze' }, ['Douze praticables']],
    [{ ou: 'Épinal', rayon: '30' }, ['Salle à parquet', 'Douze praticables']],
    [{ ou: 'Épinal', rayon: '5' }, ['Salle à parquet']],
    [
      { ou: 'Épinal', rayon: 'partout' },
      ['Salle à parquet', 'Douze praticables', 'Praticables à vendre', 'Conteuse'],
    ],
  ])('%j', async (params, expected) => {
    expect(await titles(params)).toEqual(expected);
  });

  test('what nobody can read in an address is left out, and the commune that is not known is said', async () => {
    const { search: asked, total } = await search({
      sens: 'cadeau',
      nature: 'x',
      du: '2027-02-31',
      page: '-3',
      tri: 'prix',
      discipline: 'rien',
    });
    expect(asked).toMatchObject({ sens: [], nature: [], du: '', page: 1, tri: null, discipline: [] });
    expect(total).toBe(4);
    expect((await search({ ou: 'Nulle-Part' })).ouError).toContain('commune');
    expect(readSearch({ du: '2027-03-02', au: '2027-01-01' })).toMatchObject({
      du: '2027-01-01',
      au: '2027-03-02',
    });
  });

  test('no choice on offer leads to an empty page, and every count is what it gives', async () => {
    for (const asked of [
      {},
      { q: 'praticables' },
      { sens: 'offre', ou: 'Épinal', rayon: '50' },
    ] as Params[]) {
      const { choices, search: read } = await search(asked);
      for (const name of choixListes)
        for (const { value, count, chosen } of choices[name]) {
          if (chosen) continue;
          const { total } = await searchAnnonces(visiteur, { ...read, [name]: [value] });
          expect([name, value, total]).toEqual([name, value, count]);
        }
    }
  });

  test('a slip of the fingers is mended, and said', async () => {
    const slip = await search({ q: 'pratiquables' });
    expect([slip.total, slip.reading]).toEqual([
      2,
      { kind: 'corrected', words: [{ typed: 'pratiquables', read: 'praticables' }] },
    ]);
    expect((await search({ q: 'remirmont' })).total).toBe(1);
    expect(await search({ q: 'praticable' })).toMatchObject({ total: 2, reading: null });
    // What only a draft holds is nobody’s word yet: nothing is read that way.
    await put({ titre: 'Xylophone', etat: 'brouillon' });
    expect(await search({ q: 'xylofone' })).toMatchObject({ total: 0, reading: null });
    expect(await db.annonceMot.count({ where: { mot: 'xylophone' } })).toBe(0);
  });

  test('words are forgotten with the last annonce that held them', async () => {
    await db.annonce.updateMany({ where: { titre: 'Conteuse' }, data: { etat: 'archivee' } });
    expect(await db.annonceMot.count({ where: { mot: 'conteuse' } })).toBe(1);
    await countWords(systeme, searchedAnnonces);
    expect(await db.annonceMot.count({ where: { mot: 'conteuse' } })).toBe(0);
    expect(await db.annonceMot.findUnique({ where: { mot: 'praticables' } })).toMatchObject({ nombre: 2 });
  });

  test('with nothing found, says what one criterion less gives; with some of the words, shows these', async () => {
    const { total, waysOut } = await search({ q: 'praticables', sens: 'demande' });
    expect(total).toBe(0);
    expect(waysOut).toEqual(
      expect.arrayContaining([
        { part: 'sens', count: 2 },
        { part: 'q', count: 1 },
      ]),
    );
    const some = await search({ q: 'praticables éléphant' });
    expect([some.reading, some.total]).toEqual([{ kind: 'partial' }, 2]);
    expect((await search({ q: '! ?' })).total).toBe(4);
  });
});

describe('for programs', () => {
  test('pages neither skip nor repeat, the latest first, and no person is named', async () => {
    const fiche = await aFiche({ nom: 'Mairie de Vioménil' });
    for (let n = 0; n < 5; n++)
      await put({ titre: `Praticables ${n}`, ...(n === 0 ? { ficheId: fiche.id } : {}) });
    await put({ titre: 'Brouillon', etat: 'brouillon' });
    const all: string[] = [];
    let cursor: string | null = null;
    do {
      const page = await listOpenAnnonces(visiteur, {
        q: 'praticable',
        limit: '2',
        ...(cursor ? { cursor } : {}),
      });
      expect(page.total).toBe(5);
      expect(JSON.stringify(page)).not.toContain('Maire de');
      all.push(...page.items.map(({ titre }) => titre));
      cursor = page.nextCursor;
    } while (cursor);
    expect(all).toEqual([4, 3, 2, 1, 0].map((n) => `Praticables ${n}`));
    const { items } = await listOpenAnnonces(visiteur, {});
    expect(items.at(-1)?.structure?.nom).toBe('Mairie de Vioménil');
    for (const wrong of [{ limit: '0' }, { limit: 'dix' }, { cursor: 'abc' }])
      await expect(listOpenAnnonces(visiteur, wrong)).rejects.toMatchObject({ code: 'invalid' });
  });

  test('the feed escapes what people type, and leaves out what is taken', async () => {
    await put({ titre: 'Bancs <b>& chaises</b> ]]>' });
    await put({ titre: 'Déjà pris', etat: 'pourvue' });
    const xml = await annoncesFeed(visiteur);
    expect(xml).toContain('<feed xmlns="http://www.w3.org/2005/Atom">');
    expect(xml).toContain('Offre\u202f: Bancs &lt;b&gt;&amp; chaises&lt;/b&gt; ]]&gt;');
    expect(xml).not.toContain('Déjà pris');
    expect(xml).not.toContain('Maire de');
  });

  test('sitemaps name what lists show', async () => {
    expect(await countAnnonceSitemaps(visiteur)).toBe(0);
    const { slug } = await put({});
    await put({ etat: 'archivee' });
    expect(await countAnnonceSitemaps(visiteur)).toBe(1);
    expect((await listSitemapAnnonces(visiteur, 1)).map((one) => one.slug)).toEqual([slug]);
  });
});

test('where thousands answer, pages keep their order, and choices lead to what they say', async () => {
  await fillAnnonces(6_500);
  await db.$executeRaw`analyze annonces`;
  const first = await search({});
  const second = await search({ page: '2' });
  expect(first).toMatchObject({ estimated: false, tri: 'recentes' });
  const dates = [...first.items, ...second.items].map(({ publishedAt }) => publishedAt?.getTime() ?? 0);
  expect(dates).toHaveLength(40);
  expect(dates).toEqual([...dates].sort((a, b) => b - a));
  expect(new Set([...first.items, ...second.items].map(({ id }) => id)).size).toBe(40);
  const listed = await db.annonce.count({ where: { etat: { in: ['publiee', 'pourvue'] } } });
  expect(first.total).toBe(listed);
  for (const { value, count } of first.choices.nature)
    expect((await search({ nature: value })).total).toBe(count);
  // As if there were far more: a sample of some three hundred is read, and no choice is lost for that.
  await db.$executeRaw`update pg_class set reltuples = 100000 where oid = 'annonces'::regclass`;
  const long = await search({});
  expect(long.estimated).toBe(true);
  expect(Math.abs(long.total - listed) / listed).toBeLessThan(0.25);
  const valuesOf = ({ choices }: typeof long) =>
    choixListes.map((name) => choices[name].map(({ value }) => value));
  expect(valuesOf(long)).toEqual(valuesOf(first));
  for (const params of [
    { nature: 'lieu', sens: 'offre' },
    { transaction: 'don' },
    { q: 'salle', sens: 'offre' },
  ]) {
    const chosen = await search(params);
    for (const name of choixListes)
      for (const { value, count, chosen: asked } of chosen.choices[name])
        if (asked) expect([params, value, count]).toEqual([params, value, chosen.total]);
  }
  const near = await search({ ou: 'Épinal', rayon: 'partout' });
  const far = near.items.map(({ distanceKm }) => distanceKm ?? 0);
  expect(far).toEqual([...far].sort((a, b) => a - b));
}, 60_000);
