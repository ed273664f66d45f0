import { db, transaction } from '@/lib/core/db';
import { invalid, notFound } from '@/lib/core/errors';
import { parse } from '@/lib/core/parse';
import { consume, forget } from '@/lib/core/rate-limit';
import { queueMail } from '@/lib/mails/queue';
import type { Connecte } from '../actor';
import { dropLiens } from '../liens';
import { emailKey, failuresPerCompte } from '../limits';
import { passwordProblem } from '../password-rules';
import { hashPassword, verifyPassword } from '../passwords';
import { changePasswordInput } from '../schema';
import { closeSessions } from './close-session';

/**
 * Asks for the current password again before a change that could lock its owner out. An account without password has
 * only its session to show.
 * @throws AppError `invalid` (currentPassword), `rate_limited`
 */
export async function requireCurrentPassword(actor: Connecte, typed: string | undefined) {
  const compte = await db.compte.findUnique({ where: { id: actor.id }, select: { passwordHash: true } });
  if (!compte) throw notFound();
  if (!compte.passwordHash) return;
  if (!typed) throw invalid('currentPassword', 'Indiquez votre mot de passe actuel.');
  await consume(failuresPerCompte, emailKey(actor.email));
  if (!(await verifyPassword(compte.passwordHash, typed)))
    throw invalid('currentPassword', 'Ce n’est pas votre mot de passe actuel.');
  await forget(failuresPerCompte, emailKey(actor.email));
}

/**
 * Chooses a password, the first or another. Every other device is signed out, and a mail says so.
 * @throws AppError `invalid`, `rate_limited`
 */
export async function changePassword(actor: Connecte, input: unknown) {
  const { currentPassword, password } = parse(changePasswordInput, input);
  const problem = passwordProblem(password, actor.email);
  if (problem) throw invalid('password', problem);
  await requireCurrentPassword(actor, currentPassword);
  const passwordHash = await hashPassword(password);
  await transaction(async (tx) => {
    await tx.compte.update({ where: { id: actor.id }, data: { passwordHash } });
    await dropLiens(tx, actor.id);
    await closeSessions(tx, actor.id, actor.sessionId);
    await queueMail(tx, 'mot-de-passe-change', actor.id);
  });
}
