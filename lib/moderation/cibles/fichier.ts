import { db, type Tx } from '@/lib/core/db';
import { isAppError } from '@/lib/core/errors';
import { paths } from '@/lib/core/paths';
import { openFichier } from '@/lib/fichiers/access';
import { removeBytes } from '@/lib/fichiers/bytes';
import { publish } from '@/lib/realtime/publish';
import { auteurSelect, type Cible, momentOf, textOf, toAuteur } from '../cible';

type Held = { espaceId: string | null; deletedAt: Date | null; deletedById: string | null };

async function hold(tx: Tx, id: string) {
  const [row] = await tx.$queryRaw<Held[]>`
    select "espaceId", "deletedAt", "deletedById" from fichiers where id = ${id} for update`;
  return row;
}

async function tell(tx: Tx, { espaceId }: Held, fichierId: string) {
  if (espaceId) await publish(tx, { type: 'fichier', espaceId, fichierId });
}

/** A file, wherever it is shown: in the trash, from where nobody takes it; its bytes are served no more. */
export const fichier: Cible = {
  async find(id, tx = db) {
    const row = await tx.fichier.findFirst({
      where: { id, etat: 'pret' },
      select: {
        ...{ nom: true, createdAt: true, deletedAt: true, hiddenAt: true },
        compte: { select: auteurSelect },
        espace: { select: { slug: true } },
      },
    });
    return (
      row && {
        ...{ id, titre: row.nom, texte: '', createdAt: row.createdAt },
        chemin: row.espace ? paths.fichiers(row.espace.slug) : paths.fichier(id),
        auteurs: [toAuteur(row.compte)],
        gone: row.deletedAt !== null && row.hiddenAt === null,
        hidden: row.hiddenAt !== null,
      }
    );
  },
  async canSee(actor, id) {
    try {
      await openFichier(actor, id);
      return true;
    } catch (error) {
      if (isAppError(error) && error.code === 'not_found') return false;
      throw error;
    }
  },
  async hide(tx, id, at) {
    const row = await hold(tx, id);
    if (!row) return {};
    await tx.fichier.update({ where: { id }, data: { hiddenAt: at, deletedAt: row.deletedAt ?? at } });
    await tell(tx, row, id);
    return { deletedAt: row.deletedAt?.toISOString() ?? null, deletedById: row.deletedById };
  },
  async restore(tx, id, avant) {
    const row = await hold(tx, id);
    if (!row) return false;
    const data = {
      hiddenAt: null,
      deletedAt: momentOf(avant.deletedAt),
      deletedById: textOf(avant.deletedById),
    };
    await tx.fichier.update({ where: { id }, data });
    await tell(tx, row, id);
    return true;
  },
  async purge(tx, id) {
    const row = await tx.fichier.findUnique({ where: { id }, select: { id: true, key: true } });
    if (!row) return;
    await tx.fichier.delete({ where: { id } });
    await removeBytes(tx, [row]);
  },
};
