import { type Correctable, correctables } from './words';

/** Field → proposed value, as the row keeps them. */
export function readPropositions(json: unknown): Partial<Record<Correctable, string>> {
  if (typeof json !== 'object' || json === null) return {};
  const read = json as Record<string, unknown>;
  return Object.fromEntries(
    correctables.flatMap((champ) => {
      const value = read[champ];
      return typeof value === 'string' ? [[champ, value]] : [];
    }),
  );
}
