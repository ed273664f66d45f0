import { z } from 'zod';
import { oneLine } from '@/lib/core/text';

/** Structures that one person may speak for. */
export const MAX_STRUCTURES = 20;

export const ficheInput = z.object({
  nom: z
    .string('Indiquez le nom de la structure.')
    .transform(oneLine)
    .pipe(
      z
        .string()
        .min(2, 'Indiquez le nom de la structure.')
        .max(120, 'Ce nom est trop long : 120 signes au plus.'),
    ),
  /** Id of a terme of the list `genre`. */
  genre: z
    .string('Choisissez ce qu’est cette structure.')
    .min(1, 'Choisissez ce qu’est cette structure.')
    .max(60),
  /** As typed: name, postcode or both. */
  commune: z.string().max(100).optional(),
});
