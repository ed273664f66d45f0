import { now } from '@/lib/core/clock';
import { isDuplicate, type Tx, transaction } from '@/lib/core/db';
import { AppError, invalid } from '@/lib/core/errors';
import { parse } from '@/lib/core/parse';
import { queueMail } from '@/lib/mails/queue';
import type { Actor } from '../actor';
import { consumeLien, dropLiens, lienOfToken } from '../liens';
import { type Client, countVisit } from '../limits';
import { passwordProblem } from '../password-rules';
import { hashPassword } from '../passwords';
import { findLien, type UsableLien } from '../queries/liens';
import { newPasswordInput } from '../schema';
import { closeSessions } from './close-session';
import { clearEmailRefused } from './mail-refusal';
import { openSession } from './open-session';

export type Redeemed = {
  /** Absent when the person was, and stays, signed in. */
  sessionId?: string;
  purpose: UsableLien['purpose'];
  suite: string | null;
};

const OVER = () => new AppError('not_found', 'Ce lien a déjà servi ou n’est plus valable.');

/**
 * Follows a mailed link: confirms the address and signs in, signs in, chooses a password and signs in, or (signed in
 * already) changes the address.
 * @param input for `mot_de_passe`: `{password}`
 * @throws AppError `not_found` when it has served, expired or never existed; `unauthenticated` for a change of address
 * followed by anybody but its owner; `invalid`, `rate_limited`
 */
export async function redeemLien(
  actor: Actor,
  token: string,
  input: unknown,
  client: Client,
): Promise<Redeemed> {
  await countVisit(client);
  const lien = await findLien(lienOfToken(token));
  if (lien?.state !== 'valable') throw OVER();
  if (lien.purpose === 'changement_email') {
    await changeAddress(actor, lien);
    return { purpose: lien.purpose, suite: lien.suite };
  }
  const passwordHash = lien.purpose === 'mot_de_passe' ? await chosenPassword(lien, input) : undefined;
  const sessionId = await transaction(async (tx) => {
    if (!(await consumeLien(tx, lien.id))) throw OVER();
    if (lien.purpose === 'confirmation') await confirm(tx, lien);
    if (passwordHash) await replacePassword(tx, lien, passwordHash);
    // It was read there.
    await clearEmailRefused(tx, lien.compteId);
    return openSession(tx, lien.compteId, client.appareil);
  });
  return { sessionId, purpose: lien.purpose, suite: lien.suite };
}

async function chosenPassword(lien: UsableLien, input: unknown) {
  const { password } = parse(newPasswordInput, input);
  const problem = passwordProblem(password, lien.email);
  if (problem) throw invalid('password', problem);
  return hashPassword(password);
}

/** The name and password that count are those typed with this very link; the other attempts are over. */
async function confirm(tx: Tx, { compteId, nom, passwordHash }: UsableLien) {
  const { count } = await tx.compte.updateMany({
    where: { id: compteId, emailConfirmedAt: null },
    data: { emailConfirmedAt: now(), passwordHash, ...(nom && { nom }) },
  });
  if (count === 0) throw OVER();
  await dropLiens(tx, compteId);
}

async function replacePassword(tx: Tx, { compteId }: UsableLien, passwordHash: string) {
  await tx.compte.update({ where: { id: compteId }, data: { passwordHash } });
  await dropLiens(tx, compteId);
  await closeSessions(tx, compteId);
  await queueMail(tx, 'mot-de-passe-change', compteId);
}

// Only in the account's own session: a mistyped new address must not hand the account to whoever reads it.
async function changeAddress(actor: Actor, lien: UsableLien) {
  if (actor.kind !== 'compte' || actor.id !== lien.compteId)
    throw new AppError('unauthenticated', 'Connectez-vous à votre compte, puis ouvrez de nouveau ce lien.');
  try {
    await transaction(async (tx) => {
      if (!(await consumeLien(tx, lien.id))) throw OVER();
      await dropLiens(tx, lien.compteId);
      await tx.lien.update({ where: { id: lien.id }, data: { ancienEmail: lien.currentEmail } });
      // An account never confirmed holds no address: whoever reads the mail is its owner.
      await tx.compte.deleteMany({ where: { email: lien.email, emailConfirmedAt: null } });
      await tx.compte.update({ where: { id: lien.compteId }, data: { email: lien.email } });
      await clearEmailRefused(tx, lien.compteId);
      await queueMail(tx, 'adresse-changee', lien.id);
    });
  } catch (error) {
    // Somebody opened an account under the new address in the meantime.
    throw isDuplicate(error) ? OVER() : error;
  }
}
