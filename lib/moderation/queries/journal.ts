import type { Actor } from '@/lib/comptes/actor';
import { db, type Prisma } from '@/lib/core/db';
import { PAGE_SIZE, type Page, toPage } from '@/lib/core/pagination';
import { requireModerator } from '../access';
import { empreinteOf, firstTampered, type Ligne } from '../journal';

export type JournalLine = Pick<Ligne, 'rang' | 'at' | 'acteur' | 'acte' | 'cas' | 'detail' | 'empreinte'> & {
  /** As it was written, after the line that was before it. */
  intacte: boolean;
};

/**
 * The journal, the last line first; each line shown is checked against its digest and the line before it.
 * @throws AppError `unauthenticated`, `not_found`
 */
export async function listJournal(
  actor: Actor,
  { q = '', page = 1 }: { q?: string; page?: number } = {},
): Promise<Page<JournalLine>> {
  requireModerator(actor);
  const words = q.split(/\s+/).filter(Boolean).slice(0, 8);
  const where: Prisma.JournalWhereInput = {
    AND: words.map((word) => {
      const has = { contains: word, mode: 'insensitive' as const };
      return { OR: [{ acteur: has }, { acte: has }, { cas: has }, { detail: has }] };
    }),
  };
  const [rows, total] = await Promise.all([
    db.journal.findMany({
      where,
      orderBy: { rang: 'desc' },
      skip: (page - 1) * PAGE_SIZE,
      take: PAGE_SIZE,
    }),
    db.journal.count({ where }),
  ]);
  const before = await digestsBefore(rows);
  const items = rows.map(({ acteurId, precedent, ...line }) => ({
    ...line,
    intacte:
      precedent === (before.get(line.rang) ?? '') &&
      line.empreinte === empreinteOf({ ...line, acteurId, precedent }),
  }));
  return toPage(items, total, page);
}

/** The digest each line must carry of the one before it, by its own number. */
async function digestsBefore(rows: readonly { rang: number }[]): Promise<Map<number, string>> {
  const found = await db.journal.findMany({
    where: { rang: { in: rows.map(({ rang }) => rang - 1) } },
    select: { rang: true, empreinte: true },
  });
  return new Map(found.map(({ rang, empreinte }) => [rang + 1, empreinte]));
}

/**
 * Checks every line of the journal, a thousand at a time: as long as the journal is, so only when somebody asks.
 * @returns the number of the first line that is not as it was written; null: the journal is whole
 * @throws AppError `unauthenticated`, `not_found`
 */
export async function checkJournal(actor: Actor): Promise<{ tampered: number | null }> {
  requireModerator(actor);
  return { tampered: await firstTampered() };
}
