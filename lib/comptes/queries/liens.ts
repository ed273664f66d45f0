import { now } from '@/lib/core/clock';
import { db } from '@/lib/core/db';

const select = {
  id: true,
  purpose: true,
  compteId: true,
  email: true,
  suite: true,
  nom: true,
  passwordHash: true,
  expiresAt: true,
  usedAt: true,
  compte: { select: { email: true, nom: true, emailConfirmedAt: true } },
} as const;

/**
 * A mailed link by its id, with its state now, or null. `servi`: used, or overtaken by a confirmation or a change of
 * address. The token's signature has been checked by the caller.
 */
export async function findLien(id: string | null) {
  const row = id ? await db.lien.findUnique({ where: { id }, select }) : null;
  if (!row) return null;
  const { compte, expiresAt, usedAt, ...lien } = row;
  const overtaken =
    lien.purpose === 'confirmation'
      ? compte.emailConfirmedAt !== null
      : lien.purpose !== 'changement_email' && compte.email !== lien.email;
  const state: 'servi' | 'expire' | 'valable' =
    usedAt || overtaken ? 'servi' : expiresAt <= now() ? 'expire' : 'valable';
  return { ...lien, state, nom: lien.nom ?? compte.nom, currentEmail: compte.email };
}

export type UsableLien = NonNullable<Awaited<ReturnType<typeof findLien>>>;
