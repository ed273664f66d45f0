/** Messages read that stay in sight before the first one not read. */
const IN_SIGHT = 2;
/** Fewer are not worth a fold. */
const FEWEST = 3;

export type Folded<T> = { before: T[]; folded: T[]; after: T[] };

/**
 * What one has read already is put away, where something new follows it: all but the first message, the last two read, and
 * what the address asks for.
 * @param lu the last number read; null folds nothing
 */
export function foldRead<T extends { numero: number; retenue: boolean }>(
  reponses: readonly T[],
  { lu, open }: { lu: number | null; open: boolean },
): Folded<T> {
  const unfolded = { before: [...reponses], folded: [], after: [] };
  const unread = reponses.findIndex(({ numero }) => lu !== null && numero > lu);
  if (open || unread < 0) return unfolded;
  const start = reponses.findIndex(({ numero, retenue }) => numero > 1 && !retenue);
  const end = unread - IN_SIGHT;
  if (start < 0 || end - start < FEWEST) return unfolded;
  return {
    before: reponses.slice(0, start),
    folded: reponses.slice(start, end),
    after: reponses.slice(end),
  };
}
