import { requireAllowed } from '@/lib/annuaire/access';
import type { Actor, Systeme } from '@/lib/comptes/actor';
import { markEmailRefused } from '@/lib/comptes/commands/mail-refusal';
import { isAgent } from '@/lib/comptes/policy';
import { now } from '@/lib/core/clock';
import { type Tx, transaction } from '@/lib/core/db';
import { invalid } from '@/lib/core/errors';
import { parse } from '@/lib/core/parse';
import { isOurFault, REFUSED, refusalWords } from '@/lib/mails/refusal-words';
import { clearInput, refusalInput } from '../schema';

/** What was sent to an address this recently came back, when the address turns out dead. */
const RECENT_MS = 15 * 86_400_000;

/**
 * Marks an address as dead on every fiche that has it, and on its account. Messages that wait for it are cancelled; those just sent came
 * back, so that their fiches count as never invited.
 * @returns how many fiches have it, and how many fiches and accounts
 */
async function mark(tx: Tx, email: string, raison: string): Promise<{ fiches: number; all: number }> {
  const date = now();
  const fiches = await tx.$queryRaw<{ id: string }[]>`
    update fiches set "emailRefus" = ${raison}, "emailRefusAt" = ${date}
    where lower(email) = ${email.toLowerCase()} returning id`;
  await tx.envoiActivation.updateMany({
    where: {
      ficheId: { in: fiches.map(({ id }) => id) },
      canal: 'email',
      annuleAt: null,
      OR: [{ sentAt: null }, { sentAt: { gt: new Date(date.getTime() - RECENT_MS) } }],
    },
    data: { annuleAt: date },
  });
  const comptes = await markEmailRefused(tx, { email, raison });
  return { fiches: fiches.length, all: fiches.length + comptes };
}

/**
 * Records that a mail server refused an address for good (5yz, RFC 5321). A refusal of us rather than of the address
 * leaves no mark.
 * @returns whether a fiche or an account has that address, and it is marked
 */
export async function recordRefusal(
  _systeme: Systeme,
  { email, answer }: { email: string; answer: string },
): Promise<boolean> {
  if (isOurFault(answer)) return false;
  return (await transaction((tx) => mark(tx, email, refusalWords(answer)))).all > 0;
}

/** Marks every address of a list of delivery reports, as `recordRefusal` does, in one transaction. */
export const markAll = (tx: Tx, refusals: readonly { email: string; raison: string }[]) =>
  refusals.reduce<Promise<string[]>>(async (before, { email, raison }) => {
    const marked = await before;
    return (await mark(tx, email, raison)).all > 0 ? [...marked, email] : marked;
  }, Promise.resolve([]));

/**
 * An agent says that an address is dead: somebody rang, or the report was none a program reads.
 * @throws AppError `not_found` for who is no agent; `invalid` when no fiche or account has it
 */
export async function markRefused(actor: Actor, input: unknown): Promise<{ fiches: number }> {
  requireAllowed(actor, isAgent);
  const { email, raison } = parse(refusalInput, input);
  const { fiches, all } = await transaction((tx) => mark(tx, email, raison || REFUSED));
  if (all === 0) throw invalid('email', 'Aucune fiche ni aucun compte n’a cette adresse.');
  return { fiches };
}

/**
 * An agent says that the address of a fiche works after all; the other fiches that share it follow. Said twice, it is
 * said once.
 * @throws AppError `not_found` for who is no agent
 */
export async function clearRefusal(actor: Actor, input: unknown) {
  requireAllowed(actor, isAgent);
  const { ficheId } = parse(clearInput, input);
  await transaction(
    (tx) => tx.$executeRaw`
      update fiches set "emailRefus" = '', "emailRefusAt" = null
      where "emailRefus" <> '' and lower(email) = (select lower(email) from fiches where id = ${ficheId})`,
  );
}
