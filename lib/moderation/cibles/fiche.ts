import { lockFiche } from '@/lib/annuaire/access';
import { removeFiche } from '@/lib/annuaire/commands/delete-fiche';
import { canEditFiche } from '@/lib/annuaire/policy';
import { ficheEtats } from '@/lib/annuaire/words';
import { db } from '@/lib/core/db';
import { paths } from '@/lib/core/paths';
import { auteurSelect, type Cible, lu, toAuteur } from '../cible';

/** A record of the annuaire; who speaks for it is told. */
export const fiche: Cible = {
  async find(id, tx = db) {
    const row = await tx.fiche.findUnique({
      where: { id },
      select: {
        ...{ slug: true, nom: true, accroche: true, presentation: true, etat: true, createdAt: true },
        referents: { orderBy: { createdAt: 'asc' }, take: 20, select: { compte: { select: auteurSelect } } },
      },
    });
    return (
      row && {
        ...{ id, titre: row.nom, createdAt: row.createdAt },
        texte: lu([row.accroche, row.presentation].filter(Boolean).join('\n\n')),
        chemin: paths.fiche(row.slug),
        modifier: paths.ficheModifier(row.slug),
        auteurs: row.referents.map(({ compte }) => toAuteur(compte)),
        gone: false,
        hidden: row.etat === 'masquee',
      }
    );
  },
  async canSee(actor, id) {
    const row = await db.fiche.findUnique({
      where: { id },
      select: { etat: true, referents: { select: { compteId: true } } },
    });
    if (!row) return false;
    const referents = row.referents.map(({ compteId }) => compteId);
    return row.etat !== 'masquee' || canEditFiche(actor, { referents });
  },
  async hide(tx, id) {
    await lockFiche(tx, id);
    const row = await tx.fiche.findUniqueOrThrow({ where: { id }, select: { etat: true } });
    await tx.fiche.update({ where: { id }, data: { etat: 'masquee' } });
    return { etat: row.etat };
  },
  async restore(tx, id, avant) {
    await lockFiche(tx, id);
    const etat = ficheEtats.find((one) => one === avant.etat);
    if (etat) await tx.fiche.updateMany({ where: { id, etat: 'masquee' }, data: { etat } });
    return (await tx.fiche.count({ where: { id } })) > 0;
  },
  async purge(tx, id) {
    if (await tx.fiche.findUnique({ where: { id }, select: { id: true } })) await removeFiche(tx, id);
  },
};
