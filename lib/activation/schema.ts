import { z } from 'zod';
import { emailAddress } from '@/lib/comptes/schema';
import { oneLine, withoutUnseen } from '@/lib/core/text';
import { envoiGenres, MOT_MAX, readCible } from './words';

const CIBLE = 'Choisissez lesquelles.';

export const cibleField = z
  .string(CIBLE)
  .transform(readCible)
  .refine((cible) => cible !== null, CIBLE);

export const motField = z
  .string()
  .default('')
  .transform((text) => withoutUnseen(text.normalize('NFC')).replace(/\r\n?/g, '\n').trim())
  .pipe(z.string().max(MOT_MAX, `Votre mot est trop long : ${MOT_MAX} signes au plus.`));

export const scheduleInput = z.object({
  genre: z.enum(envoiGenres, 'Choisissez une invitation ou un rappel.'),
  cible: cibleField,
  mot: motField,
  quand: z.enum(['demain', 'maintenant']).default('demain'),
  /** How many the agent was shown. */
  nombre: z.coerce.number().int().min(1),
});

export const lettresInput = z.object({ cible: cibleField });
export const lotInput = z.object({ lotId: z.uuid() });

export const refusalInput = z.object({
  email: emailAddress,
  raison: z
    .string()
    .default('')
    .transform(oneLine)
    .pipe(z.string().max(80, 'Dites-le en 80 signes au plus.')),
});
export const clearInput = z.object({ ficheId: z.uuid() });
