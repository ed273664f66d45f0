import { z } from 'zod';
import { emailAddress } from '@/lib/comptes/schema';
import { withoutUnseen } from '@/lib/core/text';
import { existingId } from '@/lib/realtime/shapes';
import { MAX_MOT } from './words';

/** What one person says to another beside the act itself. May be empty. */
const word = z
  .string()
  .transform((text) => withoutUnseen(text.normalize('NFC').replace(/\r\n?/g, '\n')).trim())
  .pipe(z.string().max(MAX_MOT, `Ce mot dépasse ${MAX_MOT} caractères. Raccourcissez-le.`))
  .default('');

const slug = z.string().max(200);

export const codeInput = z.object({
  slug,
  code: z
    .string('Écrivez le code reçu.')
    .trim()
    .min(1, 'Écrivez le code reçu.')
    .max(300, 'Ce code est trop long. Il a huit signes.'),
});

export const requestCodeInput = z.object({ slug, canal: z.enum(['email', 'courrier']) });

export const askInput = z.object({ slug, mot: word });
export const withdrawInput = z.object({ revendicationId: existingId });
export const acceptInput = z.object({ revendicationId: existingId });
export const refuseInput = z.object({ revendicationId: existingId, reponse: word });

const box = z.union([z.boolean(), z.literal('on').transform(() => true)]).default(false);

export const shareInput = z.object({ ficheId: existingId, email: emailAddress, transfert: box });
export const withdrawShareInput = z.object({ codeId: existingId });
export const leaveInput = z.object({ ficheId: existingId });
export const removeInput = z.object({ ficheId: existingId, compteId: existingId });
