import { useMemo } from 'react';
import type { Present } from '@/lib/presence/schema';
import { usePresents } from './presence-store';

/** Each person's tape in the espace, those who joined since the page was made included. */
export function useColours(
  espaceId: string,
  people: { compteId: string; couleur: number }[],
  initial: Present[],
): ReadonlyMap<string, number> {
  const presents = usePresents(espaceId, initial);
  return useMemo(
    () => new Map([...people, ...presents].map(({ compteId, couleur }) => [compteId, couleur])),
    [people, presents],
  );
}
