import { requireCompte } from '@/lib/comptes/access';
import type { Actor } from '@/lib/comptes/actor';
import { now } from '@/lib/core/clock';
import { db, ownTransaction, type Tx } from '@/lib/core/db';
import { AppError } from '@/lib/core/errors';
import { parse } from '@/lib/core/parse';
import { consume } from '@/lib/core/rate-limit';
import { brouillonRef, keepInput } from './schema';

/** Drafts of one person, the oldest of which make room. */
export const MAX_BROUILLONS = 50;
/** Days a draft nobody touched is kept. */
export const BROUILLON_JOURS = 180;
/** A form keeps itself every few seconds while one types. */
const SAVES = { name: 'brouillon', points: 1_200, duration: 3_600, alone: 40 };

/**
 * Keeps what is being written under a key, in the place of what was kept there. Nothing typed: nothing is kept.
 * @param input `cle`, and what there is of `titre`, `texte` (Markdown) and `champs` (30 other fields at most)
 * @returns when, or null when there was nothing to keep
 * @throws AppError `unauthenticated`, `invalid`, `rate_limited`
 */
export async function keepBrouillon(actor: Actor, input: unknown): Promise<{ at: Date | null }> {
  const compte = requireCompte(actor);
  const { cle, titre, texte, champs } = read(input);
  await consume(SAVES, compte.id);
  const { id: compteId } = compte;
  return ownTransaction(async (tx) => {
    if (titre === '' && texte === '' && Object.values(champs).every((value) => value === '')) {
      await dropBrouillon(tx, compteId, cle);
      return { at: null };
    }
    const at = now();
    const said = { titre, texte, champs, updatedAt: at };
    await tx.brouillon.upsert({
      where: { compteId_cle: { compteId, cle } },
      create: { compteId, cle, ...said },
      update: said,
    });
    await tx.$executeRaw`delete from brouillons where id in (
      select id from brouillons where "compteId" = ${compteId} order by "updatedAt" desc offset ${MAX_BROUILLONS})`;
    return { at };
  });
}

function read(input: unknown) {
  try {
    return parse(keepInput, input);
  } catch {
    throw new AppError('invalid', 'Ce brouillon est trop long pour être gardé.');
  }
}

/** Forgets a draft of one’s own; none under this key is fine. @throws AppError `unauthenticated`, `invalid` */
export async function forgetBrouillon(actor: Actor, input: unknown): Promise<void> {
  const { id } = requireCompte(actor);
  const { cle } = parse(brouillonRef, input);
  await ownTransaction((tx) => dropBrouillon(tx, id, cle));
}

/** Forgets a draft, in the transaction that publishes it. */
export const dropBrouillon = (tx: Tx, compteId: string, cle: string) =>
  tx.brouillon.deleteMany({ where: { compteId, cle } });

/** Drops what nobody touched for half a year. @returns how many */
export async function cleanBrouillons(): Promise<number> {
  const before = new Date(now().getTime() - BROUILLON_JOURS * 86_400_000);
  return (await db.brouillon.deleteMany({ where: { updatedAt: { lt: before } } })).count;
}
