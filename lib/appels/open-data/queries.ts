import { z } from 'zod';
import type { Actor } from '@/lib/comptes/actor';
import { db, Prisma, rows } from '@/lib/core/db';
import { env } from '@/lib/core/env';
import { parse } from '@/lib/core/parse';
import { paths } from '@/lib/core/paths';
import { queryWords, spellings, tsquery } from '@/lib/recherche/query-words';
import { tsquerySql } from '@/lib/recherche/searched';
import { disciplineNames } from '@/lib/termes/queries';

/** Appels in one answer: by default, and at most. */
const LIMIT = 50;
const LIMIT_MAX = 500;
const limitMessage = `limit : un nombre entier de 1 à ${LIMIT_MAX}.`;
const cursorMessage = 'cursor : reprenez « nextCursor » de la réponse précédente.';

/** Where an answer ends: the moment and the id of its last appel, so that it stays good when that one is gone. */
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

/** A call as it is given to everybody, by hand or by machine. Its names do not change within a version of the API. */
export type OpenAppel = {
  id: string;
  /** Its page. */
  url: string;
  titre: string;
  emetteur: string;
  description: string;
  eligibles: string;
  disciplines: { id: string; nom: string }[];
  /** Moment, ISO 8601; null: open all year. */
  limite: string | null;
  /** Euros. */
  montantMin: number | null;
  montantMax: number | null;
  montantDetail: string;
  /** The page of its issuer. */
  lienUrl: string;
  publishedAt: string | null;
  updatedAt: string;
};

export type OpenAppels = { total: number; items: OpenAppel[]; nextCursor: string | null };

const select = {
  id: true,
  slug: true,
  titre: true,
  emetteur: true,
  description: true,
  eligibles: true,
  disciplines: true,
  limite: true,
  montantMin: true,
  montantMax: true,
  montantDetail: true,
  lienUrl: true,
  publishedAt: true,
  updatedAt: true,
} satisfies Prisma.AppelSelect;

/** Hold every word. */
function conditions(q: string) {
  const words = queryWords(q);
  return words.length > 0
    ? Prisma.sql`a.recherche @@ ${tsquerySql(tsquery(words.map(spellings)))}`
    : Prisma.sql`true`;
}

/**
 * Calls as open data, the latest published first, those that are closed too.
 * @param input `q`, `limit` (50 by default, 500 at most), `cursor`
 * @throws AppError `invalid`
 */
export async function listOpenAppels(_actor: Actor, input: unknown): Promise<OpenAppels> {
  const { q, limit = LIMIT, cursor: from } = parse(openQuery, input);
  const where = Prisma.sql`a.etat = 'publie' and ${conditions(q)}`;
  const after = from
    ? Prisma.sql`and (a."publishedAt", a.id) < (${from.at}::timestamptz, ${from.id})`
    : Prisma.empty;
  const [[counted], ids, names] = await Promise.all([
    rows<{ total: number }>(Prisma.sql`select count(*)::int as total from appels a where ${where}`),
    rows<{ id: string }>(Prisma.sql`
      select a.id from appels a where ${where} ${after} order by a."publishedAt" desc, a.id desc limit ${limit + 1}`),
    disciplineNames(),
  ]);
  const found = await db.appel.findMany({
    where: { id: { in: ids.map(({ id }) => id) } },
    orderBy: [{ publishedAt: 'desc' }, { id: 'desc' }],
    select,
  });
  const shown = found.slice(0, limit);
  const last = shown.at(-1);
  return {
    total: counted?.total ?? 0,
    items: shown.map(({ slug, disciplines, limite, publishedAt, updatedAt, ...row }) => ({
      ...row,
      url: new URL(paths.appel(slug), env().publicUrl).href,
      disciplines: disciplines.map((id) => ({ id, nom: names.get(id) ?? id })),
      limite: limite?.toISOString() ?? null,
      publishedAt: publishedAt?.toISOString() ?? null,
      updatedAt: updatedAt.toISOString(),
    })),
    nextCursor: ids.length > limit && last?.publishedAt ? `${last.publishedAt.getTime()}.${last.id}` : null,
  };
}
