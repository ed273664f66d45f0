import { addCommentaire } from '@/lib/commentaires/commands';
import type { Actor } from '@/lib/comptes/actor';
import { uuid7 } from '@/lib/core/uuid';

/** A commentaire of a form of its own. */
export async function aCommentaire(actor: Actor, given: Record<string, unknown>) {
  const { id, ...where } = await addCommentaire(actor, { clientId: uuid7(), texte: 'Bonjour.', ...given });
  if (id === null) throw new Error('nothing was written');
  return { id, ...where };
}
