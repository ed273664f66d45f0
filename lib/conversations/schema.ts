import { z } from 'zod';
import { prose } from '@/lib/core/inputs';
import { chosenId, existingId } from '@/lib/realtime/shapes';
import { MESSAGE_MAX } from './words';

const NOTHING = 'Écrivez votre message.';
const texte = z.string(NOTHING).pipe(prose(MESSAGE_MAX)).pipe(z.string().min(1, NOTHING));

export const answerInput = z.object({
  annonceId: existingId,
  clientId: chosenId,
  texte,
  /** The structure one answers for; empty: for oneself. */
  ficheId: z
    .union([z.literal('').transform(() => null), z.null(), existingId], 'Choisissez dans la liste.')
    .default(null),
});

export const messageInput = z.object({ conversationId: existingId, clientId: chosenId, texte });

export const conversationRef = z.object({ conversationId: existingId });
