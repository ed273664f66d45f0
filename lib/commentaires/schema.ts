import { z } from 'zod';
import { honeypot, line, prose } from '@/lib/core/inputs';
import { chosenId, existingId } from '@/lib/realtime/shapes';
import { COMMENTAIRE_MAX, MOTIF_MAX } from './words';

const NO_COMMENT = 'Écrivez votre commentaire.';
const texte = prose(COMMENTAIRE_MAX).pipe(z.string(NO_COMMENT).min(1, NO_COMMENT));

/** Under an annonce or under an article: one of the two. */
export const commentaireInput = z.object({
  annonceId: existingId.optional(),
  articleId: existingId.optional(),
  clientId: chosenId,
  texte,
  site: honeypot,
});
/** `motif`: why, for who wrote it. */
export const deleteInput = z.object({ commentaireId: existingId, motif: line(MOTIF_MAX).default('') });
