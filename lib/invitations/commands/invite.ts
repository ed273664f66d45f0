import type { Actor } from '@/lib/comptes/actor';
import { transaction } from '@/lib/core/db';
import { invalid } from '@/lib/core/errors';
import { parse } from '@/lib/core/parse';
import { requireManager } from '@/lib/membres/access';
import { lockEspace } from '@/lib/membres/join';
import type { MembreRole } from '@/lib/membres/words';
import { type Refusal, readAddresses } from '../addresses';
import { inviteInput, inviteListInput } from '../schema';
import { MAX_ADDRESSES } from '../words';
import { countInvitations, mayWriteTo } from './limits';
import { type Outcome, writeInvitations } from './write';

const TOO_MANY_MAILS = 'Cette adresse a déjà reçu beaucoup d’invitations aujourd’hui. Réessayez demain.';

/**
 * Invites one address; the mail leaves after the commit.
 * @returns the address as it was read
 * @throws AppError `forbidden` for who is not responsable, `invalid` (field `email`) when it is no address, a member or
 * invited already, `rate_limited` beyond 200 invitations a day
 */
export async function inviteMembre(actor: Actor, given: unknown): Promise<{ email: string }> {
  const { espaceId, role, ...typed } = parse(inviteInput, given);
  await requireManager(actor, espaceId);
  const email = onlyAddress(typed.email);
  const { passed } = await invite(actor, espaceId, role, [email]);
  if (passed[0]) throw invalid('email', passed[0].reason);
  return { email };
}

function onlyAddress(text: string): string {
  const { emails, refused } = readAddresses(text);
  if (refused[0]) throw invalid('email', refused[0].reason);
  if (emails.length > 1) throw invalid('email', 'Une seule adresse ici. Pour plusieurs, collez la liste.');
  const [email] = emails;
  if (!email) throw invalid('email', 'Écrivez une adresse e-mail.');
  return email;
}

export type ListOutcome = { invited: string[]; refused: Refusal[] };

/**
 * Invites every address read in a pasted list of at most 50. What could not be read, or needs no invitation, comes back
 * with its reason, and does not hold up the others.
 * @throws AppError `forbidden`, `invalid` (field `liste`), `rate_limited`, as for one address
 */
export async function inviteMembres(actor: Actor, given: unknown): Promise<ListOutcome> {
  const { espaceId, liste, role } = parse(inviteListInput, given);
  await requireManager(actor, espaceId);
  const { emails, refused } = readAddresses(liste);
  if (emails.length > MAX_ADDRESSES)
    throw invalid(
      'liste',
      `Au plus ${MAX_ADDRESSES} adresses à la fois : il y en a ${emails.length}. Coupez la liste en plusieurs envois.`,
    );
  if (emails.length === 0) return { invited: [], refused };
  const { invited, passed } = await invite(actor, espaceId, role, emails);
  const notes = passed.map(({ email, reason }) => ({ line: lineOf(liste, email), text: email, reason }));
  return { invited, refused: [...refused, ...notes].sort((a, b) => a.line - b.line) };
}

async function invite(actor: Actor, espaceId: string, role: MembreRole, emails: string[]): Promise<Outcome> {
  const { compteId } = await requireManager(actor, espaceId);
  await countInvitations(compteId, emails.length);
  const open = await Promise.all(emails.map(mayWriteTo));
  const shut = emails.filter((_, index) => !open[index]);
  const outcome = await transaction(async (tx) => {
    await lockEspace(tx, espaceId);
    await requireManager(actor, espaceId, tx);
    const reachable = emails.filter((_, index) => open[index]);
    return writeInvitations(tx, { espaceId, invitedById: compteId, role, emails: reachable });
  });
  const refused = shut.map((email) => ({ email, reason: TOO_MANY_MAILS }));
  return { invited: outcome.invited, passed: [...outcome.passed, ...refused] };
}

const lineOf = (list: string, email: string) =>
  list.split(/\r\n|[\n\r]/).findIndex((line) => line.toLowerCase().includes(email)) + 1;
