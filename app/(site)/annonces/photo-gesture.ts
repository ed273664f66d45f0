import { moveAnnoncePhoto, removeAnnoncePhoto } from '@/lib/annonces/commands/photos';
import type { Actor } from '@/lib/comptes/actor';

/** Does what a button under a photo says: « retirer:<id> », « avant:<id> », « apres:<id> ». @returns whether it was one */
export async function photoGesture(actor: Actor, geste: string): Promise<boolean> {
  const [act, fichierId = ''] = geste.split(':');
  if (act === 'retirer') await removeAnnoncePhoto(actor, { fichierId });
  else if (act === 'avant' || act === 'apres') await moveAnnoncePhoto(actor, { fichierId, sens: act });
  else return false;
  return true;
}
