import { lockAnnonce } from '@/lib/annonces/access';
import { deleteAnnonces } from '@/lib/annonces/commands/delete';
import { canSeeAnnonce } from '@/lib/annonces/policy';
import { annonceEtats } from '@/lib/annonces/words';
import { db } from '@/lib/core/db';
import { paths } from '@/lib/core/paths';
import { withdrawNotifications } from '@/lib/notifications/withdraw';
import { auteurSelect, type Cible, lu, titled, toAuteur } from '../cible';

export const annonce: Cible = {
  async find(id, tx = db) {
    const row = await tx.annonce.findUnique({
      where: { id },
      select: {
        ...{ slug: true, titre: true, description: true, etat: true, publishedAt: true, createdAt: true },
        auteur: { select: auteurSelect },
      },
    });
    return row && row.etat !== 'brouillon'
      ? {
          id,
          titre: titled(row.titre, 'Annonce'),
          texte: lu(row.description),
          chemin: paths.annonce(row.slug),
          modifier: paths.annonceModifier(row.slug),
          auteurs: [toAuteur(row.auteur)],
          createdAt: row.publishedAt ?? row.createdAt,
          gone: false,
          hidden: row.etat === 'masquee',
        }
      : null;
  },
  async canSee(actor, id) {
    const row = await db.annonce.findUnique({ where: { id }, select: { etat: true, auteurId: true } });
    return row !== null && canSeeAnnonce(actor, row);
  },
  /** A state of its own: every list, feed, map, mail and count names the states it shows. */
  async hide(tx, id) {
    await lockAnnonce(tx, id);
    const row = await tx.annonce.findUniqueOrThrow({ where: { id }, select: { etat: true } });
    await tx.annonce.update({ where: { id }, data: { etat: 'masquee' } });
    await withdrawNotifications(tx, [`annonce:${id}`]);
    return { etat: row.etat };
  },
  async restore(tx, id, avant) {
    await lockAnnonce(tx, id);
    const etat = annonceEtats.find((one) => one === avant.etat);
    if (etat) await tx.annonce.updateMany({ where: { id, etat: 'masquee' }, data: { etat } });
    return (await tx.annonce.count({ where: { id } })) > 0;
  },
  purge: (tx, id) => deleteAnnonces(tx, [id]),
};
