import { readSearch } from '@/lib/annuaire/search/schema';
import { searchFiches } from '@/lib/annuaire/search/search-fiches';
import { searchedFiches } from '@/lib/annuaire/search/searched-fiches';
import { loadCommunes } from '@/lib/communes/commands/load';
import { systeme, visiteur } from '@/lib/comptes/actor';
import { db, disconnectDb } from '@/lib/core/db';
import { ensureInstance } from '@/lib/instance/commands';
import { countWords } from '@/lib/recherche/vocabulary';
import { applyMigrations } from '@/server/database/migrations';
import { fillFiches, numbers } from '@/tests/support/many-fiches';
import type { Bench } from '../bench';
import { shareSettings } from '../measure/ours';
import { spread } from '../measure/percentiles';
import type { Row } from '../measure/table';

const FICHES = 100_000;
/** Milliseconds, all that one search asks of the database together. */
const LIMIT_MS = 50;
const PEER = 'classer tout';

type Params = Parameters<typeof readSearch>[0];
type Kind = { measure: string; params: Params[]; words?: string[] };

async function fill() {
  await ensureInstance(systeme);
  await loadCommunes(systeme);
  await fillFiches(FICHES);
  await countWords(systeme, searchedFiches);
  await db.$executeRawUnsafe('vacuum analyze');
}

const wordsBy = async (order: 'asc' | 'desc', count: number) => {
  const rows = await db.annuaireMot.findMany({
    where: { mot: { not: { contains: '0' } }, nombre: { gte: 2 } },
    orderBy: [{ nombre: order }, { mot: 'asc' }],
    take: count * 3,
  });
  return rows
    .map(({ mot }) => mot)
    .filter((mot) => mot.length > 6)
    .slice(0, count);
};

/** What people ask, of every kind: the same at each run. */
async function questions(count: number): Promise<Kind[]> {
  const random = numbers(2);
  const pick = <T>(items: readonly T[]) => items[Math.floor(random() * items.length)];
  const [rare, common] = await Promise.all([wordsBy('asc', count), wordsBy('desc', count)]);
  const communes = await db.commune.findMany({ orderBy: { population: 'desc' }, take: 60 });
  const place = () => ({ ou: pick(communes)?.nom, rayon: String(pick([5, 10, 20, 30, 50])) });
  const filters = () => ({
    genre: pick(['festival', 'bibliotheque', 'compagnie', 'musee']),
    discipline: pick(['theatre', 'musique', 'danse', undefined]),
    accessible: pick(['1', undefined]),
  });
  // One letter lost, somewhere inside.
  const misspelt = (word: string) => {
    const at = 2 + Math.floor(random() * (word.length - 4));
    return word.slice(0, at) + word.slice(at + 1);
  };
  const each = <T>(make: (at: number) => T) => Array.from({ length: count }, (_, at) => make(at));
  const some = (words: string[], at: number) => words[at % words.length] ?? '';
  return [
    { measure: 'mot rare', params: each((at) => ({ q: some(rare, at) })), words: rare },
    { measure: 'mot très courant', params: each((at) => ({ q: some(common, at) })), words: common },
    {
      measure: 'mots mal écrits',
      params: each((at) => ({ q: `${misspelt(some(common, at))} ${misspelt(some(rare, at))}` })),
    },
    { measure: 'filtres', params: each(filters) },
    { measure: 'autour d’une commune', params: each(place) },
    {
      measure: 'mot courant, filtres, commune',
      params: each((at) => ({ q: some(common, at), ...place(), genre: filters().genre })),
    },
    { measure: 'tout l’annuaire', params: each((at) => ({ page: String((at % 20) + 1) })) },
  ];
}

/** The time of each, one after the other; the first ones warm both sides and are forgotten. */
async function times(count: number, run: (at: number) => Promise<unknown>) {
  const all: number[] = [];
  for (let at = -3; at < count; at++) {
    const begun = performance.now();
    await run(Math.max(0, at));
    if (at >= 0) all.push(performance.now() - begun);
  }
  return spread(all);
}

/** Every fiche that has the word, ranked: what a search without candidates does. */
const rankAll = (word: string) => db.$queryRaw`
  select id from fiches where recherche @@ to_tsquery('french', ${word})
  order by ts_rank(recherche, to_tsquery('french', ${word})) desc limit 20`;

/** Searches over generated fiches, each with its page, its counts and its points. */
export async function annuaire({ database, quick, log }: Bench): Promise<Row[]> {
  const databaseUrl = await database.create('ours_annuaire');
  shareSettings(databaseUrl);
  try {
    await applyMigrations(databaseUrl);
    log(`${FICHES.toLocaleString('fr-FR')} fiches`);
    await fill();
    const rows: Row[] = [];
    for (const { measure, params, words } of await questions(quick ? 40 : 120)) {
      log(measure);
      const ours = await times(params.length, (at) => searchFiches(visiteur, readSearch(params[at] ?? {})));
      const theirs = words && (await times(params.length, (at) => rankAll(words[at % words.length] ?? '')));
      const part = 'annuaire, 100 000 fiches';
      const peer = theirs ? { peer: PEER } : {};
      rows.push(
        { part, measure: `${measure}, p50`, unit: 'ms', ours: ours.p50, ...peer, theirs: theirs?.p50 },
        {
          ...{ part, measure: `${measure}, p95`, unit: 'ms', ours: ours.p95, ...peer, theirs: theirs?.p95 },
          limit: LIMIT_MS,
        },
      );
    }
    return rows;
  } finally {
    await disconnectDb();
  }
}
