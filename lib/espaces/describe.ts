import type { z } from 'zod';
import { findCommune } from '@/lib/communes/queries';
import { invalid } from '@/lib/core/errors';
import { searchable } from '@/lib/core/text';
import type { espaceInput } from './schema';

/**
 * What is stored of what was typed about a project.
 * @throws AppError `invalid` (field `commune`) when there is no such commune
 */
export async function describe({ commune: typed, ...input }: z.output<typeof espaceInput>) {
  const commune = typed ? await findCommune(typed) : null;
  if (typed && !commune)
    throw invalid('commune', 'Nous ne trouvons pas cette commune. Choisissez-la dans la liste.');
  const recherche = searchable([input.nom, commune?.nom, ...input.disciplines].join(' '));
  return { ...input, communeInsee: commune?.insee ?? null, recherche };
}
