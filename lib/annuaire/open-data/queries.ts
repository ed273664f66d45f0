import type { Actor } from '@/lib/comptes/actor';
import { db, Prisma, rows } from '@/lib/core/db';
import { env } from '@/lib/core/env';
import { parse } from '@/lib/core/parse';
import { paths } from '@/lib/core/paths';
import { queryWords, tsquery } from '@/lib/recherche/query-words';
import { tsquerySql } from '@/lib/recherche/searched';
import { listTermes } from '@/lib/termes/queries';
import type { Terme } from '@/lib/termes/words';
import { type OpenFiche, openFiche } from './open-fiche';
import { OPEN_LIMIT, openQuerySchema } from './schema';

const select = {
  id: true,
  slug: true,
  nom: true,
  sigle: true,
  genre: { select: { id: true, nom: true, nature: true } },
  accroche: true,
  presentation: true,
  disciplines: true,
  publics: true,
  labels: true,
  adresse: true,
  codePostal: true,
  commune: {
    select: {
      insee: true,
      nom: true,
      latitude: true,
      longitude: true,
      epci: { select: { code: true, nom: true } },
    },
  },
  latitude: true,
  longitude: true,
  positionExacte: true,
  siteWeb: true,
  liens: true,
  horaires: true,
  offres: true,
  demandes: true,
  accessible: true,
  accueilResidence: true,
  telephone: true,
  email: true,
  contactPublic: true,
  source: true,
  updatedAt: true,
  _count: { select: { referents: true } },
} satisfies Prisma.FicheSelect;
type Row = Prisma.FicheGetPayload<{ select: typeof select }>;

function toOpen({ slug, commune, _count, ...row }: Row, termes: Map<string, Terme>): OpenFiche {
  const named = (ids: string[]) => ids.map((id) => ({ id, nom: termes.get(id)?.nom ?? id }));
  return openFiche(
    {
      ...row,
      disciplines: named(row.disciplines),
      publics: named(row.publics),
      labels: named(row.labels),
      commune: commune && { insee: commune.insee, nom: commune.nom },
      epci: commune?.epci ? { siren: commune.epci.code, nom: commune.epci.nom } : null,
      reprise: _count.referents > 0,
    },
    {
      url: new URL(paths.fiche(slug), env().publicUrl).href,
      communePlace: { latitude: commune?.latitude ?? null, longitude: commune?.longitude ?? null },
    },
  );
}

/** Open ones that hold every word. */
function conditions(q: string) {
  const words = queryWords(q);
  const found = words.length ? tsquerySql(tsquery(words.map((word) => [word]))) : null;
  return found ? Prisma.sql`f.etat = 'publiee' and f.recherche @@ ${found}` : Prisma.sql`f.etat = 'publiee'`;
}

/** In the order they were made, so that a cursor neither skips nor repeats any. */
async function readAfter(where: Prisma.Sql, cursor: string | undefined, limit: number): Promise<Row[]> {
  const ids = await rows<{ id: string }>(Prisma.sql`
    select f.id from fiches f where ${where} and f.id > ${cursor ?? ''} order by f.id limit ${limit}`);
  return db.fiche.findMany({
    where: { id: { in: ids.map(({ id }) => id) } },
    orderBy: { id: 'asc' },
    select,
  });
}

export type OpenPage = { total: number; items: OpenFiche[]; nextCursor: string | null };

/**
 * The annuaire as open data: published fiches, oldest first, with their contact only when who speaks for them agreed.
 * @param input `q`, `limit` (50 by default, 500 at most), `cursor`
 * @throws AppError `invalid`
 */
export async function listOpenFiches(_actor: Actor, input: unknown): Promise<OpenPage> {
  const { q, limit = OPEN_LIMIT, cursor } = parse(openQuerySchema, input);
  const where = conditions(q);
  const [[counted], found, termes] = await Promise.all([
    rows<{ total: number }>(Prisma.sql`select count(*)::int as total from fiches f where ${where}`),
    readAfter(where, cursor, limit + 1),
    listTermes({ retired: true }),
  ]);
  const byId = new Map(termes.map((terme) => [terme.id, terme]));
  const items = found.slice(0, limit).map((row) => toOpen(row, byId));
  return {
    total: counted?.total ?? 0,
    items,
    nextCursor: found.length > limit ? (items.at(-1)?.id ?? null) : null,
  };
}

const BATCH = 500;

/**
 * The same, all of them, a batch after the other: a file of a hundred thousand rows never lies in memory whole.
 * @throws AppError `invalid`, before the first batch
 */
export async function* streamOpenFiches(_actor: Actor, input: unknown): AsyncGenerator<OpenFiche[]> {
  const { q, limit = Number.POSITIVE_INFINITY, cursor } = parse(openQuerySchema, input);
  const where = conditions(q);
  const termes = new Map((await listTermes({ retired: true })).map((terme) => [terme.id, terme]));
  let left = limit;
  for (let last = cursor; left > 0; ) {
    const size = Math.min(BATCH, left);
    const found = await readAfter(where, last, size);
    yield found.map((row) => toOpen(row, termes));
    left -= found.length;
    last = found.at(-1)?.id;
    if (found.length < size) return;
  }
}
