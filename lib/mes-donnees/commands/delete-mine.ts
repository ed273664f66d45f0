import type { Connecte } from '@/lib/comptes/actor';
import { requireCurrentPassword } from '@/lib/comptes/commands/change-password';
import { normalizePassword } from '@/lib/comptes/password-rules';
import { parse } from '@/lib/core/parse';
import { deleteInput } from '../schema';
import { eraseCompte } from './erase';

/**
 * Deletes one's own account, at once and for good. Who has a password shows it again.
 * @throws AppError `invalid` (currentPassword, compris), `rate_limited`, `forbidden` for the last administrateur
 */
export async function deleteMyCompte(actor: Connecte, input: unknown): Promise<void> {
  const { currentPassword } = parse(deleteInput, input);
  await requireCurrentPassword(actor, currentPassword && normalizePassword(currentPassword));
  await eraseCompte(actor.id);
}
