import { z } from 'zod';
import { annonceEtats, annonceNatures, annonceSens, annonceTransactions } from './words';

const classed = z.object({
  etat: z.enum(annonceEtats),
  sens: z.enum(annonceSens),
  nature: z.enum(annonceNatures),
  transactions: z.array(z.enum(annonceTransactions)),
});
/** What agents decide of an annonce; its words and photos are its author’s. */
export type Classed = z.output<typeof classed>;

const decision = z.object({
  /** Milliseconds since 1970. */
  at: z.number(),
  parId: z.string(),
  motif: z.string(),
  avant: classed,
  apres: classed,
});
export type Decision = z.output<typeof decision>;

/** Decisions kept of one annonce: beyond, the oldest can no longer be undone. */
const MAX_DECISIONS = 20;

/** The decisions of a row, first to last. */
export const decisionsOf = (stored: unknown): Decision[] => z.array(decision).parse(stored);

export const withDecision = (former: readonly Decision[], added: Decision): Decision[] =>
  [...former, added].slice(-MAX_DECISIONS);

const same = (a: readonly string[], b: readonly string[]) => a.join() === b.join();

/** Whether a decision would change nothing. */
export const isSame = (a: Classed, b: Classed) =>
  a.etat === b.etat && a.sens === b.sens && a.nature === b.nature && same(a.transactions, b.transactions);

/** What becomes true when a decision is undone: what it had changed is as before, but for what its author changed since. */
export function undone({ avant, apres }: Pick<Decision, 'avant' | 'apres'>, current: Classed): Classed {
  const back = <T>(before: T, after: T, is: T) => (is === after ? before : is);
  return {
    etat: back(avant.etat, apres.etat, current.etat),
    sens: back(avant.sens, apres.sens, current.sens),
    nature: back(avant.nature, apres.nature, current.nature),
    transactions: same(current.transactions, apres.transactions) ? avant.transactions : current.transactions,
  };
}
