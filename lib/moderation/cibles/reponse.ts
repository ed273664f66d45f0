import { db, type Tx } from '@/lib/core/db';
import { paths } from '@/lib/core/paths';
import { plainText } from '@/lib/core/rich-text/plain';
import { holdSujet } from '@/lib/forum/access';
import { recount } from '@/lib/forum/commands/delete';
import { forgetFichiers } from '@/lib/forum/fichiers';
import { canReadReponse, canReadSujet } from '@/lib/forum/policy';
import { releaseRetenue, retainAgain } from '@/lib/forum/retenue';
import { withdrawReponse } from '@/lib/forum/withdraw';
import { auteurSelect, type Cible, lu, momentOf, titled, toAuteur } from '../cible';

/** Holds the sujet of a reponse, and says where it stands. */
async function hold(tx: Tx, id: string) {
  const found = await tx.reponse.findUnique({ where: { id }, select: { sujetId: true } });
  const sujet = found && (await holdSujet(tx, found.sujetId));
  const row = await tx.reponse.findUnique({ where: { id }, select: { hiddenAt: true, numero: true } });
  return sujet && row ? { sujet, row } : null;
}

/** One message of the forum; the first of a sujet stands for the sujet itself. */
export const reponse: Cible = {
  async find(id, tx = db) {
    const row = await tx.reponse.findUnique({
      where: { id },
      select: {
        ...{ numero: true, texte: true, createdAt: true, deletedAt: true, hiddenAt: true },
        auteur: { select: auteurSelect },
        sujet: { select: { slug: true, titre: true } },
      },
    });
    if (!row) return null;
    const texte = plainText(row.texte);
    return {
      ...{ id, createdAt: row.createdAt },
      titre: titled(texte, `Réponse dans « ${row.sujet.titre} »`),
      texte: lu(texte),
      chemin: paths.sujetMessage(row.sujet.slug, row.numero),
      modifier: paths.sujetModifier(row.sujet.slug, row.numero),
      auteurs: [toAuteur(row.auteur)],
      gone: row.deletedAt !== null,
      hidden: row.hiddenAt !== null,
    };
  },
  async canSee(actor, id) {
    const written = { auteurId: true, deletedAt: true, hiddenAt: true } as const;
    const row = await db.reponse.findUnique({
      where: { id },
      select: { ...written, sujet: { select: written } },
    });
    return row !== null && canReadSujet(actor, row.sujet) && canReadReponse(actor, row);
  },
  async hide(tx, id, at) {
    const held = await hold(tx, id);
    if (!held) return {};
    const { sujet, row } = held;
    const rev = sujet.rev + 1;
    await tx.reponse.update({ where: { id }, data: { hiddenAt: at, rev } });
    await releaseRetenue(tx, sujet, [id]);
    await recount(tx, sujet);
    await withdrawReponse(tx, { id, sujetId: sujet.id, numero: row.numero });
    return { hiddenAt: row.hiddenAt?.toISOString() ?? null };
  },
  async restore(tx, id, avant) {
    const held = await hold(tx, id);
    if (!held) return false;
    const { sujet } = held;
    const data = { hiddenAt: momentOf(avant.hiddenAt), rev: sujet.rev + 1 };
    await tx.reponse.update({ where: { id }, data });
    await retainAgain(tx, sujet.id);
    await recount(tx, sujet);
    return true;
  },
  async purge(tx, id) {
    await forgetFichiers(tx, id);
    await tx.reponseRevision.deleteMany({ where: { reponseId: id } });
    await tx.reponse.updateMany({ where: { id }, data: { texte: '', rechercheTexte: '' } });
  },
};
