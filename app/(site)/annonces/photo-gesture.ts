import { moveAnnoncePhoto, removeAnnoncePhoto } from '@/lib/annonces/commands/photos';
import type { Actor } from '@/lib/comptes/actor';

/**
 * Does what a button about photos says: « retirer:<id> », « avant:<id> », « apres:<id> »; « photos » sends those chosen,
 * which have come with the form. @returns whether it was one
 */
export async function photoGesture(actor: Actor, geste: string): Promise<boolean> {
  const [act, fichierId = ''] = geste.split(':');
  if (act === 'retirer') await removeAnnoncePhoto(actor, { fichierId });
  else if (act === 'avant' || act === 'apres') await moveAnnoncePhoto(actor, { fichierId, sens: act });
  else return act === 'photos';
  return true;
}
