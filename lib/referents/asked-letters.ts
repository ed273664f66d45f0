import { requireAllowed } from '@/lib/annuaire/access';
import type { Actor } from '@/lib/comptes/actor';
import { isAgent } from '@/lib/comptes/policy';
import { now } from '@/lib/core/clock';
import { db, type Prisma } from '@/lib/core/db';

/** Letters in one PDF at most: what one prints, folds and posts at once. */
export const MAX_LETTERS = 200;

/** Hours in which what was printed comes again: paper jams. */
const AGAIN_HOURS = 12;

/** Letters people asked for to prove they speak for a fiche: not printed yet, or only just. */
export const askedLetters = (date: Date) =>
  ({
    canal: 'courrier',
    compteId: { not: null },
    usedAt: null,
    expiresAt: { gt: date },
    OR: [{ printedAt: null }, { printedAt: { gt: new Date(date.getTime() - AGAIN_HOURS * 3_600_000) } }],
  }) satisfies Prisma.CodeRepriseWhereInput;

/**
 * How many letters wait to be printed, and how many were in the last hours and may be again.
 * @throws AppError `unauthenticated`, `not_found` for who is no agent
 */
export async function countAskedLetters(actor: Actor): Promise<{ waiting: number; printed: number }> {
  requireAllowed(actor, isAgent);
  const where = askedLetters(now());
  const [all, waiting] = await Promise.all([
    db.codeReprise.count({ where }),
    db.codeReprise.count({ where: { ...where, printedAt: null } }),
  ]);
  return { waiting, printed: all - waiting };
}
