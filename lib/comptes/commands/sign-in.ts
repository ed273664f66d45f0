import { db, transaction } from '@/lib/core/db';
import { AppError } from '@/lib/core/errors';
import { parse } from '@/lib/core/parse';
import { consume, forget } from '@/lib/core/rate-limit';
import { queueMail } from '@/lib/mails/queue';
import type { Actor } from '../actor';
import { createLien } from '../liens';
import { type Client, countMail, countVisit, emailKey, failuresPerCompte } from '../limits';
import { verifyPassword } from '../passwords';
import { signInInput } from '../schema';
import { openSession } from './open-session';

const WRONG = 'L’adresse ou le mot de passe n’est pas le bon. Vous pouvez aussi recevoir un lien par e-mail.';
const UNCONFIRMED =
  'Votre adresse n’est pas encore confirmée. Nous venons de vous renvoyer le message : ouvrez le lien qu’il contient.';

/**
 * Signs in with a password. An unknown address, an account without password and a wrong password take the same time and
 * get the same words.
 * @returns the id of the session opened
 * @throws AppError `invalid`, `rate_limited`; `forbidden` when the password is right but the address unconfirmed: the
 * confirmation is mailed again
 */
export async function signInWithPassword(
  _actor: Actor,
  input: unknown,
  client: Client,
): Promise<{ sessionId: string; compteId: string }> {
  const { email, password } = parse(signInInput, input);
  await countVisit(client);
  await consume(failuresPerCompte, emailKey(email));
  const compte = await db.compte.findUnique({
    where: { email },
    select: { id: true, nom: true, passwordHash: true, emailConfirmedAt: true },
  });
  const right = await verifyPassword(compte?.passwordHash, password);
  if (!compte || !right) throw new AppError('invalid', WRONG);
  await forget(failuresPerCompte, emailKey(email));
  if (!compte.emailConfirmedAt) {
    await mailConfirmation({ ...compte, email }, client);
    throw new AppError('forbidden', UNCONFIRMED);
  }
  const sessionId = await transaction((tx) => openSession(tx, compte.id, client.appareil));
  return { sessionId, compteId: compte.id };
}

async function mailConfirmation(
  compte: { id: string; email: string; nom: string; passwordHash: string | null },
  client: Client,
) {
  await countMail(client, compte.email);
  const { id: compteId, email, nom, passwordHash } = compte;
  await transaction(async (tx) => {
    const id = await createLien(tx, { purpose: 'confirmation', compteId, email, nom, passwordHash });
    await queueMail(tx, 'lien', id);
  });
}
