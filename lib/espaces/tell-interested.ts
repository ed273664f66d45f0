import type { Systeme } from '@/lib/comptes/actor';
import { type Tx, transaction } from '@/lib/core/db';
import { enqueue } from '@/lib/core/jobs';
import { paths } from '@/lib/core/paths';
import { searchable } from '@/lib/core/text';
import { notifyInterested } from '@/lib/notifications/interests';
import { listTermes } from '@/lib/termes/queries';
import { ofListe } from '@/lib/termes/words';

/** Tells those it interests of a project shown to everybody. */
export const ESPACE_VISIBLE_JOB = 'tell-of-espace';

/** Under what people are told of a project. */
export const espaceCle = (id: string) => `espace:${id}`;

/** Records that a project is shown to everybody from now on. */
export const enqueueVisible = (tx: Tx, espaceId: string) => enqueue(tx, ESPACE_VISIBLE_JOB, { espaceId });

/**
 * Tells those it interests of a project, once, however often it is hidden and shown. Its members know.
 * @returns how many
 */
export async function tellOfEspace(_systeme: Systeme, id: string): Promise<number> {
  const termes = ofListe(await listTermes(), 'discipline');
  return transaction(async (tx) => {
    const found = await tx.espace.findFirst({
      where: { id, visibilite: 'visible' },
      select: {
        slug: true,
        nom: true,
        intention: true,
        disciplines: true,
        commune: { select: { nom: true, latitude: true, longitude: true } },
        membres: { select: { compteId: true } },
      },
    });
    if (!found) return 0;
    const { nom, commune } = found;
    const named = new Set(found.disciplines.map(searchable));
    const { latitude = null, longitude = null } = commune ?? {};
    return notifyInterested(tx, {
      kind: 'espace',
      cle: espaceCle(id),
      acteurId: null,
      titre: `Nouveau projet : ${nom}${commune ? ` (${commune.nom})` : ''}`,
      texte: found.intention,
      chemin: paths.espace(found.slug),
      // Projects say their disciplines in words.
      disciplines: termes.filter((terme) => named.has(searchable(terme.nom))).map((terme) => terme.id),
      lieu: latitude !== null && longitude !== null ? { latitude, longitude } : null,
      except: found.membres.map(({ compteId }) => compteId),
    });
  });
}
