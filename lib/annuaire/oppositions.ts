import type { Tx } from '@/lib/core/db';
import { searchable } from '@/lib/core/text';
import { derived } from '@/lib/core/tokens';

type Known = {
  nom: string;
  communeInsee: string | null;
  /** Under which numbers public files know it. */
  sources: readonly { source: string; sourceId: string }[];
};

/**
 * The marks by which a fiche that was removed at its own request (RGPD, article 21) is recognised, were a file to bring
 * it back: keyed digests, so that the table itself names nobody.
 */
export function oppositionMarks({ nom, communeInsee, sources }: Known): string[] {
  return [
    derived('opposition', `nom\n${searchable(nom)}\n${communeInsee ?? ''}`),
    ...sources.map(({ source, sourceId }) => derived('opposition', `source\n${source}\n${sourceId}`)),
  ];
}

/** Which of these marks belong to somebody who objected. */
export async function findOppositions(tx: Tx, marks: readonly string[]): Promise<Set<string>> {
  const rows = await tx.$queryRaw<{ empreinte: string }[]>`
    select empreinte from oppositions where empreinte = any(${[...new Set(marks)]})`;
  return new Set(rows.map(({ empreinte }) => empreinte));
}
