import { db, transaction } from '@/lib/core/db';
import { invalid } from '@/lib/core/errors';
import { parse } from '@/lib/core/parse';
import { queueMail } from '@/lib/mails/queue';
import type { Connecte } from '../actor';
import { createLien } from '../liens';
import { type Client, countMail } from '../limits';
import { changeEmailInput } from '../schema';
import { requireCurrentPassword } from './change-password';

/**
 * Asks to move to another address. Nothing changes until the link mailed there is followed; where the address has an
 * account already, its owner gets another mail and the answer here is the same.
 * @throws AppError `invalid`, `rate_limited`
 */
export async function changeEmail(
  actor: Connecte,
  input: unknown,
  client: Client,
): Promise<{ email: string }> {
  const { email, currentPassword } = parse(changeEmailInput, input);
  if (email === actor.email) throw invalid('email', 'C’est déjà votre adresse.');
  await requireCurrentPassword(actor, currentPassword);
  await countMail(client, email);
  const taken = await db.compte.findUnique({
    where: { email, emailConfirmedAt: { not: null } },
    select: { id: true },
  });
  await transaction(async (tx) => {
    if (taken) {
      await queueMail(tx, 'adresse-prise', taken.id);
    } else {
      const id = await createLien(tx, { purpose: 'changement_email', compteId: actor.id, email });
      await queueMail(tx, 'lien', id);
    }
  });
  return { email };
}
