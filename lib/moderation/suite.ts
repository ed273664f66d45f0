import type { Prisma } from '@/lib/core/db';
import { textOf } from './cible';
import type { Suite } from './statement';
import type { Mesure } from './words';

type Decided = {
  mesure: Mesure;
  avant: Prisma.JsonValue;
  dueAt: Date | null;
  undoneAt: Date | null;
};

const read = (avant: Prisma.JsonValue, key: string) =>
  typeof avant === 'object' && avant !== null && !Array.isArray(avant) ? (avant[key] ?? null) : null;

/** What a decision that hid what was not changed in time keeps beside what hiding changed; `queries/correction` asks it. */
export const markHidden = (mots: string | null, at: Date) => ({
  ...{ fauteDe: 'modification', masqueLe: at.toISOString() },
  ...(mots !== null && { mots }),
});

/** It asked for a change that did not come, and hides it since. */
export const isHiddenByTime = ({ mesure, avant, undoneAt }: Omit<Decided, 'dueAt'>): boolean =>
  mesure === 'modifier' && undoneAt === null && read(avant, 'fauteDe') === 'modification';

/** Since when. */
export const hiddenSince = ({ avant }: Pick<Decided, 'avant'>): Date | null => {
  const at = textOf(read(avant, 'masqueLe'));
  return at === null ? null : new Date(at);
};

/** The day that the months to contest it are counted from: what was hidden for want of a change is, from when it was. */
export const contestedFrom = (decision: Omit<Decided, 'dueAt'> & { decidedAt: Date }): Date =>
  (isHiddenByTime(decision) ? hiddenSince(decision) : null) ?? decision.decidedAt;

/** What an undone decision keeps when what it was about had gone: nothing came back, and nobody is told that it did. */
export const NOT_BACK = { absent: true };
export const cameBack = ({ avant }: Pick<Decided, 'avant'>): boolean => read(avant, 'absent') !== true;
export const notBackWords =
  'Ce contenu n’existe plus sur le site : il ne revient pas, mais la décision ne compte plus.';

/** The words that were to be changed, as `versionOf` writes them; null when it is not known. */
export const wordsAsked = ({ avant }: Pick<Decided, 'avant'>): string | null => textOf(read(avant, 'mots'));

/** Where a change that was asked for stands; null while it is simply awaited, and for any other measure. */
export function suiteOf(decision: Decided, cas: { closedAt: Date | null }): Suite | null {
  if (decision.mesure !== 'modifier' || decision.undoneAt) return null;
  if (decision.dueAt !== null) return null;
  if (cas.closedAt === null) return 'relue';
  return isHiddenByTime(decision) ? 'masquee' : 'faite';
}
