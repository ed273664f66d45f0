import { now } from '@/lib/core/clock';
import { invalid } from '@/lib/core/errors';
import { listTermes } from '@/lib/termes/queries';
import { limiteWords } from './words';

/** Disciplines that the lists know; those it had already stay, though no longer offered. */
export async function knownDisciplines(
  given: readonly string[],
  former: readonly string[] = [],
): Promise<string[]> {
  if (given.length === 0) return [];
  const termes = await listTermes({ retired: true });
  return termes
    .filter(
      ({ id, liste, retired }) =>
        liste === 'discipline' && given.includes(id) && (!retired || former.includes(id)),
    )
    .map(({ id }) => id);
}

/**
 * A deadline that is over calls nobody. The one it had already may stay.
 * @throws AppError `invalid` naming `limite`
 */
export function refusePast(limite: Date | null, former: Date | null = null) {
  if (!limite || limite > now() || limite.getTime() === former?.getTime()) return;
  throw invalid(
    'limite',
    `La date limite est déjà passée (${limiteWords(limite)}). Corrigez-la, ou laissez-la vide si l’appel est ouvert toute l’année.`,
  );
}
