import type { Tx } from '@/lib/core/db';
import { searchable } from '@/lib/core/text';
import { derived } from '@/lib/core/tokens';

type Known = {
  nom: string;
  communeInsee: string | null;
  sources: readonly { source: string; sourceId: string }[];
};

/**
 * What is remembered of a fiche whose removal was asked for (RGPD, article 21), and looked up before a fiche is imported:
 * keyed digests of its name with its commune, and of each number under which a public file knows it. They name nobody.
 */
export const oppositionMarks = ({ nom, communeInsee, sources }: Known): string[] => [
  derived('opposition', `nom\n${searchable(nom)}\n${communeInsee ?? ''}`),
  ...sources.map(({ source, sourceId }) => derived('opposition', `source\n${source}\n${sourceId}`)),
];

/** Of these marks, those that are remembered; ask for many fiches at once. */
export async function findOppositions(tx: Tx, marks: readonly string[]): Promise<Set<string>> {
  if (marks.length === 0) return new Set();
  // One array is one parameter: an import asks for tens of thousands.
  const found = await tx.$queryRaw<{ empreinte: string }[]>`
    select empreinte from oppositions where empreinte = any(${[...marks]})`;
  return new Set(found.map(({ empreinte }) => empreinte));
}
