import { db, transaction } from '@/lib/core/db';
import { enqueue } from '@/lib/core/jobs';
import { parse } from '@/lib/core/parse';
import { safeSuite } from '@/lib/core/paths';
import { queueMail } from '@/lib/mails/queue';
import type { Actor, Systeme } from '../actor';
import { createLien } from '../liens';
import { type Client, countMail } from '../limits';
import { requestLienInput } from '../schema';

/** What a `mail-lien` job carries. */
export type LienRequest = { email: string; purpose: 'connexion' | 'mot_de_passe'; suite: string | null };

/**
 * Asks for a link by mail, to sign in or to choose another password. Nothing is looked up here: that is a job's work, so
 * that neither the answer nor its delay tells whether the address has an account.
 * @throws AppError `invalid`, `rate_limited`
 */
async function requestLien(purpose: LienRequest['purpose'], input: unknown, client: Client) {
  const { email, suite } = parse(requestLienInput, input);
  await countMail(client, email);
  const request: LienRequest = { email, purpose, suite: safeSuite(suite) };
  await transaction((tx) => enqueue(tx, 'mail-lien', request));
  return { email };
}

/** Asks for a link that signs in. @throws as `requestLien` */
export const requestSignInLink = (_actor: Actor, input: unknown, client: Client) =>
  requestLien('connexion', input, client);

/** Asks for a link to choose another password. @throws as `requestLien` */
export const requestPasswordLink = (_actor: Actor, input: unknown, client: Client) =>
  requestLien('mot_de_passe', input, client);

/** Creates and mails the link that was asked for, if the address has an account. */
export async function mailLien(_actor: Systeme, { email, purpose, suite }: LienRequest) {
  const compte = await db.compte.findUnique({
    where: { email },
    select: { id: true, nom: true, passwordHash: true, emailConfirmedAt: true },
  });
  if (!compte) return;
  const { id: compteId, nom } = compte;
  await transaction(async (tx) => {
    const lien = compte.emailConfirmedAt
      ? { purpose, compteId, email }
      : // Never confirmed: this address proves itself now, and whoever typed the password is not known to own it.
        { purpose: 'confirmation' as const, compteId, email, nom, passwordHash: null };
    const id = await createLien(tx, { ...lien, suite: suite ?? undefined });
    await queueMail(tx, 'lien', id);
  });
}
