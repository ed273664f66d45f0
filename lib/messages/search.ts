import type { Actor } from '@/lib/comptes/actor';
import { db, Prisma } from '@/lib/core/db';
import { parse } from '@/lib/core/parse';
import { searchable } from '@/lib/core/text';
import { requireReader } from '@/lib/membres/access';
import { excerptAround } from './excerpts';
import { type FoundPage, MAX_FOUND, searchInput } from './schema';

/** Words taken into account. */
const WORDS = 8;

type Row = { id: string; seq: number; body: string; createdAt: Date; authorId: string; nom: string };

/**
 * Messages that hold every word of `q` (the beginning, the middle or the whole of a word; accents and case forgiven),
 * newest first, 20 at most, before `before` when given. Deleted messages and system lines are never found.
 * @throws AppError `unauthenticated`, `not_found`, `invalid`
 */
export async function searchMessages(actor: Actor, input: unknown): Promise<FoundPage> {
  const { espaceId, q, before } = parse(searchInput, input);
  await requireReader(actor, espaceId);
  const words = [...new Set(searchable(q).split(' '))].filter(Boolean).slice(0, WORDS);
  if (words.length === 0) return { found: [], more: false };
  const older = before === undefined ? Prisma.empty : Prisma.sql`and m.seq < ${before}`;
  // `searchable` leaves letters, digits and spaces: nothing a pattern would take for a sign of its own.
  const held = words.map((word) => Prisma.sql`and m.recherche like ${`%${word}%`}`);
  const rows = await db.$queryRaw<Row[]>`
    select m.id, m.seq, m.body, m."createdAt", a.id as "authorId", a.nom
    from messages m join comptes a on a.id = m."authorId"
    where m."espaceId" = ${espaceId} and m.kind = 'message' and m."deletedAt" is null ${older}
      ${Prisma.join(held, ' ')}
    order by m.seq desc limit ${MAX_FOUND + 1}`;
  return {
    found: rows.slice(0, MAX_FOUND).map(({ id, seq, body, createdAt, authorId, nom }) => ({
      id,
      seq,
      author: { id: authorId, nom },
      createdAt: createdAt.toISOString(),
      ...excerptAround(body, words),
    })),
    more: rows.length > MAX_FOUND,
  };
}
