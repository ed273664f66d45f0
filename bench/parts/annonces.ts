import { readSearch } from '@/lib/annonces/search/schema';
import { searchAnnonces } from '@/lib/annonces/search/search-annonces';
import { annonceNatures } from '@/lib/annonces/words';
import { loadCommunes } from '@/lib/communes/commands/load';
import { systeme, visiteur } from '@/lib/comptes/actor';
import { db, disconnectDb } from '@/lib/core/db';
import { ensureInstance } from '@/lib/instance/commands';
import { applyMigrations } from '@/server/database/migrations';
import { fillAnnonces } from '@/tests/support/many-annonces';
import { numbers } from '@/tests/support/many-fiches';
import type { Bench } from '../bench';
import { shareSettings } from '../measure/ours';
import { spread } from '../measure/percentiles';
import type { Row } from '../measure/table';

const ANNONCES = 100_000;
/** Milliseconds, all that one search asks of the database together. */
const LIMIT_MS = 50;
const PEER = 'classer tout';

type Params = Parameters<typeof readSearch>[0];
type Kind = { measure: string; params: Params[]; words?: string[] };

const COMMON = ['salle', 'plateau', 'lumière', 'compagnie', 'école', 'atelier', 'transport', 'musique'];

/** What people ask, of every kind: the same at each run. */
async function questions(count: number): Promise<Kind[]> {
  const random = numbers(2);
  const pick = <T>(items: readonly T[]) => items[Math.floor(random() * items.length)];
  const communes = await db.commune.findMany({ orderBy: { population: 'desc' }, take: 60 });
  const place = () => ({ ou: pick(communes)?.nom, rayon: String(pick([5, 10, 20, 30, 50])) });
  const filters = () => ({
    sens: pick(['offre', 'demande']),
    nature: pick(annonceNatures),
    transaction: pick(['don', 'pret', 'location', undefined]),
    du: pick(['2027-01-19', undefined]),
  });
  const each = <T>(make: (at: number) => T) => Array.from({ length: count }, (_, at) => make(at));
  const common = (at: number) => COMMON[at % COMMON.length] ?? '';
  const written = await db.$queryRaw<{ mot: string }[]>`
    select mot from annonce_mots where mot like 'modele%' order by mot limit ${ANNONCES}::int`;
  const rare = each(() => pick(written)?.mot ?? '');
  return [
    { measure: 'la liste', params: each((at) => ({ page: String((at % 20) + 1) })) },
    { measure: 'mot rare', params: rare.map((q) => ({ q })), words: rare },
    { measure: 'mot que rien ne dit', params: each((at) => ({ q: `modele${ANNONCES + at}` })) },
    { measure: 'mot très courant', params: each((at) => ({ q: common(at) })), words: COMMON },
    { measure: 'deux mots', params: each((at) => ({ q: `${common(at)} ${common(at + 3)}` })) },
    { measure: 'filtres', params: each(filters) },
    { measure: 'autour d’une commune', params: each(place) },
    {
      measure: 'mot courant, filtres, commune',
      params: each((at) => ({ q: common(at), ...place(), ...filters() })),
    },
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

/** Every annonce that has the word, ranked: what a search without candidates does. */
const rankAll = (word: string) => db.$queryRaw`
  select id from annonces where etat in ('publiee', 'pourvue') and recherche @@ to_tsquery('french', ${word})
  order by ts_rank(recherche, to_tsquery('french', ${word})) desc limit 20`;

/** Lists and searches of generated annonces, each with its page, its counts and its points. */
export async function annonces({ database, quick, log }: Bench): Promise<Row[]> {
  const databaseUrl = await database.create('ours_annonces');
  shareSettings(databaseUrl);
  try {
    await applyMigrations(databaseUrl);
    log(`${ANNONCES.toLocaleString('fr-FR')} annonces`);
    await ensureInstance(systeme);
    await loadCommunes(systeme);
    await fillAnnonces(ANNONCES);
    await db.$executeRawUnsafe('vacuum analyze');
    const rows: Row[] = [];
    for (const { measure, params, words } of await questions(quick ? 40 : 120)) {
      log(measure);
      const ours = await times(params.length, (at) => searchAnnonces(visiteur, readSearch(params[at] ?? {})));
      const theirs = words && (await times(params.length, (at) => rankAll(words[at % words.length] ?? '')));
      const part = 'annonces, 100 000';
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
