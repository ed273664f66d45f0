import { randomUUID } from 'node:crypto';
import { visiteur } from '@/lib/comptes/actor';
import { redeemLien } from '@/lib/comptes/commands/redeem-lien';
import { resumeSession } from '@/lib/comptes/commands/resume-session';
import { signUp } from '@/lib/comptes/commands/sign-up';
import type { Client } from '@/lib/comptes/limits';
import { takeMails, tokenOf } from './jobs';

export const FIREFOX = 'Mozilla/5.0 (Windows NT 10.0; rv:140.0) Gecko/20100101 Firefox/140.0';

/** A browser somewhere, at an address of its own. */
export const aClient = (given: Partial<Client> = {}): Client => ({
  address: randomUUID(),
  appareil: FIREFOX,
  ...given,
});

export const anEmail = () => `${randomUUID()}@example.org`;

type Answers = { nom?: string; email: string; password?: string; suite?: string };

export const askForCompte = ({ nom = 'Odile Remy', password = '', ...rest }: Answers) =>
  signUp(visiteur, { nom, password, charte: 'on', charteVersion: '1', ...rest }, aClient());

export const follow = (token: string, input: unknown = {}) => redeemLien(visiteur, token, input, aClient());

/** Signs up, follows the mailed link, and is the signed-in person. */
export async function aNewcomer(answers: Partial<Answers> = {}) {
  const email = answers.email ?? anEmail();
  await askForCompte({ ...answers, email });
  const mails = await takeMails();
  const { sessionId } = await follow(tokenOf(mails.find((mail) => mail.to === email)));
  const actor = await resumeSession(sessionId ?? '');
  if (!actor) throw new Error('the newcomer is not signed in');
  return actor;
}
