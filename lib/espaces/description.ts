import type { z } from 'zod';
import { communeOfText, getCommune } from '@/lib/communes/queries';
import { searchable } from '@/lib/core/text';
import type { espaceInput } from './schema';

/**
 * What is stored of what was typed about a project.
 * @throws AppError `invalid` (field `commune`) when no commune, or several, could be meant
 */
export async function describeProject({ commune: typed, ...input }: z.output<typeof espaceInput>) {
  const communeInsee = await communeOfText(typed);
  const commune = communeInsee ? await getCommune(communeInsee) : null;
  const recherche = searchable([input.nom, commune?.nom, ...input.disciplines].join(' '));
  return { ...input, communeInsee, recherche };
}
