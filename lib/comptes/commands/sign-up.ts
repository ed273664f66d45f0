import { isDuplicate, type Tx, transaction } from '@/lib/core/db';
import { invalid } from '@/lib/core/errors';
import { parse } from '@/lib/core/parse';
import { getCharte } from '@/lib/instance/queries';
import { queueMail } from '@/lib/mails/queue';
import type { Visiteur } from '../actor';
import { createLien } from '../liens';
import { type Client, countMail } from '../limits';
import { passwordProblem } from '../password-rules';
import { hashPassword } from '../passwords';
import { signUpInput } from '../schema';
import { createCompte } from './create-compte';

type Answers = { email: string; password?: string | undefined; charteVersion: number };

/**
 * Turns checked sign-up answers into what `createCompte` stores. For every door that creates an account.
 * @throws AppError `invalid` (password) when it is the address itself
 */
export async function prepareSignUp({ email, password, charteVersion }: Answers) {
  const problem = password === undefined ? null : passwordProblem(password, email);
  if (problem) throw invalid('password', problem);
  const [charte, passwordHash] = await Promise.all([
    getCharte(),
    // Without a password the same work is done, so that the answer's delay tells nothing.
    hashPassword(password ?? 'sans mot de passe').then((hash) => (password ? hash : null)),
  ]);
  return { passwordHash, charteVersion: Math.min(charteVersion, charte.version) };
}

/**
 * Asks for an account. Whoever asks sees the same answer whether or not the address has one already; the mail differs.
 * The account opens when the mailed link is followed. What fills the field that people do not see gets that answer, and
 * no account.
 * @throws AppError `invalid`, `rate_limited`
 */
export async function signUp(_actor: Visiteur, input: unknown, client: Client): Promise<{ email: string }> {
  const { email, nom, password, suite, site, ...answers } = parse(signUpInput, input);
  await countMail(client, email);
  const ready = await prepareSignUp({ email, password, ...answers });
  if (site) return { email };
  const attempt = () => transaction((tx) => record(tx, { email, nom, suite, ...ready }));
  try {
    await attempt();
  } catch (error) {
    // The same address twice at the same moment: the second now finds the first.
    if (!isDuplicate(error)) throw error;
    await attempt();
  }
  return { email };
}

type Ready = {
  email: string;
  nom: string;
  suite: string | undefined;
  passwordHash: string | null;
  charteVersion: number;
};

async function record(tx: Tx, { suite, ...input }: Ready) {
  const { email, nom, passwordHash } = input;
  const existing = await tx.compte.findUnique({
    where: { email },
    select: { id: true, emailConfirmedAt: true },
  });
  if (existing?.emailConfirmedAt) {
    const id = await createLien(tx, { purpose: 'connexion', compteId: existing.id, email, suite });
    await queueMail(tx, 'compte-existant', id);
    return;
  }
  const compteId = await createCompte(tx, { ...input, confirmed: false });
  const id = await createLien(tx, { purpose: 'confirmation', compteId, email, suite, nom, passwordHash });
  await queueMail(tx, 'lien', id);
}
