import type { Connecte } from '@/lib/comptes/actor';
import { db } from '@/lib/core/db';
import { fichierRefSelect, toFichierRef } from '@/lib/fichiers/row';
import type { FichierRef } from '@/lib/fichiers/schema';
import { MAX_FICHIERS } from '../words';

/**
 * Files the actor added under a message that is not published yet, or that are under this one of theirs, in this order;
 * those that are gone are left out.
 */
export async function ownFichiers(
  actor: Connecte,
  ids: readonly string[],
  reponseId?: string,
): Promise<FichierRef[]> {
  const asked = ids.filter(Boolean).slice(0, MAX_FICHIERS);
  if (asked.length === 0) return [];
  const under = reponseId ? [{ reponseFichier: { reponseId, reponse: { auteurId: actor.id } } }] : [];
  const found = await db.fichier.findMany({
    where: {
      ...{ id: { in: asked }, usage: 'forum', compteId: actor.id, etat: 'pret', hiddenAt: null },
      OR: [{ reponseFichier: null }, ...under],
    },
    select: fichierRefSelect,
  });
  const byId = new Map(found.map((row) => [row.id, toFichierRef(row)]));
  return asked.flatMap((id) => byId.get(id) ?? []);
}
