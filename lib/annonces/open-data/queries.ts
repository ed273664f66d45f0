import { z } from 'zod';
import type { Actor } from '@/lib/comptes/actor';
import { db, Prisma, rows } from '@/lib/core/db';
import { env } from '@/lib/core/env';
import { parse } from '@/lib/core/parse';
import { paths } from '@/lib/core/paths';
import { queryWords, spellings, tsquery } from '@/lib/recherche/query-words';
import { tsquerySql } from '@/lib/recherche/searched';
import { listTermes } from '@/lib/termes/queries';
import { listedEtats, MAX_PARTS } from '../words';
import { type OpenAnnonce, openAnnonce } from './open-annonce';

/** Annonces in one answer: by default, and at most. */
const LIMIT = 50;
const LIMIT_MAX = 500;
const limitMessage = `limit : un nombre entier de 1 à ${LIMIT_MAX}.`;
const cursorMessage = 'cursor : reprenez « nextCursor » de la réponse précédente.';

/** Where an answer ends: the moment and the id of its last annonce, so that it stays good when that one is gone. */
const cursor = z
  .string(cursorMessage)
  .regex(/^\d{12,14}\.[\w-]{1,64}$/, cursorMessage)
  .transform((typed) => {
    const [at = '', id = ''] = typed.split('.');
    return { at: new Date(Number(at)), id };
  });

/** What an address of the open data may say. Anything else in it is left aside. */
const openQuery = z.object({
  /** Words, accents and plurals forgiven. */
  q: z.string().max(200, 'q : 200 signes au plus.').default(''),
  limit: z.coerce
    .number(limitMessage)
    .int(limitMessage)
    .min(1, limitMessage)
    .max(LIMIT_MAX, limitMessage)
    .optional(),
  cursor: cursor.optional(),
});

const select = {
  id: true,
  slug: true,
  etat: true,
  sens: true,
  nature: true,
  transactions: true,
  titre: true,
  description: true,
  disciplines: true,
  latitude: true,
  longitude: true,
  rayonKm: true,
  disponibleDu: true,
  disponibleAu: true,
  limite: true,
  prix: true,
  prixUnite: true,
  conditions: true,
  lienUrl: true,
  publishedAt: true,
  updatedAt: true,
  expiresAt: true,
  commune: { select: { insee: true, nom: true } },
  fiche: { select: { slug: true, nom: true, etat: true } },
  parts: { orderBy: { rang: 'asc' }, take: MAX_PARTS, select: { employeur: true, part: true } },
} satisfies Prisma.AnnonceSelect;
export type OpenRow = Prisma.AnnonceGetPayload<{ select: typeof select }>;

export type OpenPage = { total: number; items: OpenAnnonce[]; nextCursor: string | null };

/** Hold every word. */
function conditions(q: string) {
  const words = queryWords(q);
  return words.length > 0
    ? Prisma.sql`a.recherche @@ ${tsquerySql(tsquery(words.map(spellings)))}`
    : Prisma.sql`true`;
}

/** The latest: one state after the other, so that the index on states and dates gives them in order. */
const latestSql = (where: Prisma.Sql, limit: number) =>
  Prisma.join(
    listedEtats.map(
      (etat) => Prisma.sql`(select a.id, a."publishedAt" from annonces a
        where a.etat = ${etat}::"AnnonceEtat" and ${where} order by a."publishedAt" desc, a.id desc limit ${limit})`,
    ),
    ' union all ',
  );

/**
 * Annonces as open data, the latest first: those online, and those taken. Names of people are left out: only the
 * structure an annonce is published for is told.
 * @param input `q`, `limit` (50 by default, 500 at most), `cursor`
 * @throws AppError `invalid`
 */
export async function listOpenAnnonces(_actor: Actor, input: unknown): Promise<OpenPage> {
  const { q, limit = LIMIT, cursor: from } = parse(openQuery, input);
  const where = conditions(q);
  const after = from ? Prisma.sql`(a."publishedAt", a.id) < (${from.at}::timestamptz, ${from.id})` : null;
  const [[counted], ids, termes] = await Promise.all([
    rows<{ total: number }>(Prisma.sql`
      select count(*)::int as total from annonces a where a.etat in ('publiee', 'pourvue') and ${where}`),
    rows<{ id: string }>(Prisma.sql`
      select id from (${latestSql(after ? Prisma.sql`${where} and ${after}` : where, limit + 1)}) as latest
      order by "publishedAt" desc, id desc limit ${limit + 1}`),
    listTermes({ retired: true }),
  ]);
  const found = await db.annonce.findMany({
    where: { id: { in: ids.map(({ id }) => id) } },
    orderBy: [{ publishedAt: 'desc' }, { id: 'desc' }],
    select,
  });
  const names = new Map(termes.map(({ id, nom }) => [id, nom]));
  const shown = found.slice(0, limit);
  const last = shown.at(-1);
  const url = (path: string) => new URL(path, env().publicUrl).href;
  return {
    total: counted?.total ?? 0,
    items: shown.map((row) =>
      openAnnonce(row, {
        url: url(paths.annonce(row.slug)),
        structureUrl: row.fiche ? url(paths.fiche(row.fiche.slug)) : '',
        discipline: (id) => names.get(id) ?? id,
      }),
    ),
    nextCursor: ids.length > limit && last?.publishedAt ? `${last.publishedAt.getTime()}.${last.id}` : null,
  };
}
