import { z } from 'zod';
import { oneLine } from '@/lib/core/text';
import { existingId } from '@/lib/realtime/shapes';
import { champs, ligneChoix, MAX_COLONNES } from './words';

export const importRef = z.object({ importId: existingId });

const champ = z.enum(champs, 'Choisissez dans la liste ce que devient chaque colonne.');

/** What is written in the database, read back. */
export const mappingShape = z.object({
  nom: z.string().default(''),
  champs: z.array(champ).max(MAX_COLONNES),
  genre: z.string().max(60).default(''),
  labels: z.array(z.string().max(60)).max(80).default([]),
  territoireSeul: z.boolean().default(false),
  doutes: z.array(z.int().min(0)).default([]),
});

export const mappingInput = z.object({
  importId: existingId,
  /** One per column, in their order. */
  champs: z.array(champ).max(MAX_COLONNES),
  source: z
    .string('Donnez un nom à la source.')
    .transform(oneLine)
    .pipe(
      z.string().min(2, 'Donnez un nom à la source.').max(80, 'Ce nom est trop long : 80 signes au plus.'),
    ),
  genre: z.string().max(60).default(''),
  territoireSeul: z.boolean().default(false),
});

const choix = z.enum(ligneChoix, 'Choisissez : réunir, garder les deux ou écarter.');

export const decideInput = z.object({
  importId: existingId,
  ligne: z.coerce.number().int().min(1),
  /** Absent: undecided again. */
  choix: choix.optional(),
});

export const decideAllInput = z.object({ importId: existingId, choix });
