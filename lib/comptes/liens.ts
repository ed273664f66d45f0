import { now } from '@/lib/core/clock';
import type { Tx } from '@/lib/core/db';
import { paths, safeSuite } from '@/lib/core/paths';
import { signId, verifyId } from '@/lib/core/tokens';

export type LienPurpose = 'confirmation' | 'connexion' | 'mot_de_passe' | 'changement_email';

const MINUTES: Record<LienPurpose, number> = {
  connexion: 30,
  mot_de_passe: 30,
  confirmation: 7 * 24 * 60,
  changement_email: 7 * 24 * 60,
};

/** How long each kind of link holds, in words. */
export const lienLife: Record<LienPurpose, string> = {
  connexion: 'trente minutes',
  mot_de_passe: 'trente minutes',
  confirmation: 'sept jours',
  changement_email: 'sept jours',
};

export const lienToken = (id: string) => signId('lien', id);
export const lienOfToken = (token: string) => verifyId('lien', token);
export const lienPath = (id: string) => paths.lien(lienToken(id));

type NewLien = {
  purpose: LienPurpose;
  compteId: string;
  email: string;
  suite?: string | undefined;
  nom?: string;
  passwordHash?: string | null;
};

/** Records a single-use link in the caller's transaction. @returns its id */
export async function createLien(tx: Tx, { suite, ...lien }: NewLien): Promise<string> {
  const date = now();
  const expiresAt = new Date(date.getTime() + MINUTES[lien.purpose] * 60_000);
  const data = { ...lien, suite: safeSuite(suite), createdAt: date, expiresAt };
  const { id } = await tx.lien.create({ data, select: { id: true } });
  return id;
}

/**
 * Uses a link up. Of two at once, one wins: the row's lock decides.
 * @returns whether it was this caller's to use
 */
export async function consumeLien(tx: Tx, id: string): Promise<boolean> {
  const date = now();
  const { count } = await tx.lien.updateMany({
    where: { id, usedAt: null, expiresAt: { gt: date } },
    data: { usedAt: date },
  });
  return count === 1;
}

/** Ends every other link of a person, for example when the address they were mailed to is no longer theirs. */
export const dropLiens = (tx: Tx, compteId: string) =>
  tx.lien.updateMany({ where: { compteId, usedAt: null }, data: { usedAt: now() } });
