import { now } from '@/lib/core/clock';
import type { Tx } from '@/lib/core/db';
import { invalid } from '@/lib/core/errors';
import type { Role } from '../words';

export type NewCompte = {
  /** Lower case. */
  email: string;
  nom: string;
  /** Of `hashPassword`; null: signs in by mailed links. */
  passwordHash: string | null;
  /** The version of the charte that was accepted. */
  charteVersion: number;
  /** The address is proven: the person came by a link mailed to it. */
  confirmed: boolean;
  role?: Role;
  fonction?: string;
  demonstration?: boolean;
};

/**
 * Creates an account in the caller's transaction. An account that waited under this address without ever being
 * confirmed belongs to nobody: it is taken over, and the links mailed for it die when this one is confirmed.
 * @returns the id of the compte
 * @throws AppError `invalid` (email) when a confirmed account has the address
 */
export async function createCompte(tx: Tx, { confirmed, ...input }: NewCompte): Promise<string> {
  const date = now();
  const data = {
    ...input,
    createdAt: date,
    charteAcceptedAt: date,
    emailConfirmedAt: confirmed ? date : null,
  };
  const [waiting] = await tx.$queryRaw<{ id: string; confirmed: boolean }[]>`
    select "id", "emailConfirmedAt" is not null as confirmed from comptes where email = ${input.email} for update`;
  if (waiting?.confirmed) throw invalid('email', 'Un compte existe déjà avec cette adresse.');
  if (waiting) {
    if (confirmed) await tx.lien.deleteMany({ where: { compteId: waiting.id } });
    await tx.compte.update({ where: { id: waiting.id }, data });
    return waiting.id;
  }
  const { id } = await tx.compte.create({ data, select: { id: true } });
  return id;
}
