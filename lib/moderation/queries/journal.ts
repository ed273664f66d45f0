import type { Actor } from '@/lib/comptes/actor';
import { db, type Prisma } from '@/lib/core/db';
import { PAGE_SIZE, type Page, toPage } from '@/lib/core/pagination';
import { requireModerator } from '../access';
import { empreinteOf, firstTampered, type Ligne } from '../journal';
import { casNumero } from '../words';

export type JournalLine = Pick<Ligne, 'rang' | 'at' | 'acteur' | 'acte' | 'cas' | 'detail' | 'empreinte'> & {
  /** What its case is about, as the case says it now; empty: it is about none, or the case has been forgotten. */
  titre: string;
  /** As it was written, after the line that was before it. */
  intacte: boolean;
};

/** Cases that one word of a search finds by their title, at most, the last ones. */
const MOST = 500;

const has = (word: string) => ({ contains: word, mode: 'insensitive' as const });

/** A line that has the word, or whose case is called by it. */
async function withWord(word: string): Promise<Prisma.JournalWhereInput> {
  const cas = await db.cas.findMany({
    where: { titre: has(word) },
    orderBy: { openedAt: 'desc' },
    take: MOST,
    select: { annee: true, rang: true },
  });
  const fields = [{ acteur: has(word) }, { acte: has(word) }, { cas: has(word) }, { detail: has(word) }];
  return { OR: [...fields, { cas: { in: cas.map(casNumero) } }] };
}

/** What these cases are about, by their numbers. */
async function titresOf(numeros: readonly string[]): Promise<Map<string, string>> {
  const wanted = [...new Set(numeros)].flatMap((numero) => {
    const [annee, rang] = numero.split('-').map(Number);
    return annee && rang ? [{ annee, rang }] : [];
  });
  const rows = await db.cas.findMany({
    where: { OR: wanted },
    select: { annee: true, rang: true, titre: true },
  });
  return new Map(rows.map((row) => [casNumero(row), row.titre]));
}

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
    AND: await Promise.all(words.map(withWord)),
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
  const [before, titres] = await Promise.all([digestsBefore(rows), titresOf(rows.map(({ cas }) => cas))]);
  const items = rows.map(({ acteurId, precedent, ...line }) => ({
    ...line,
    titre: titres.get(line.cas) ?? '',
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
