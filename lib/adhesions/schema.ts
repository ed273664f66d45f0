import { z } from 'zod';
import { withoutUnseen } from '@/lib/core/text';
import { existingId } from '@/lib/realtime/shapes';
import { adhesionRoles, MAX_MOT } from './words';

/** What one person says to another beside the act itself. May be empty. */
const word = z
  .string()
  .transform((text) => withoutUnseen(text.normalize('NFC').replace(/\r\n?/g, '\n')).trim())
  .pipe(z.string().max(MAX_MOT, `Ce mot dépasse ${MAX_MOT} caractères. Raccourcissez-le.`))
  .default('');

export const requestInput = z.object({ slug: z.string().max(200), mot: word });

export const withdrawInput = z.object({ adhesionId: existingId });

const decided = { espaceId: existingId, adhesionId: existingId };

export const acceptInput = z.object({
  ...decided,
  role: z.enum(adhesionRoles, 'Choisissez un rôle.').default('membre'),
});

export const refuseInput = z.object({ ...decided, reponse: word });
