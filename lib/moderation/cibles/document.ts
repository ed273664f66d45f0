import { db, type Tx } from '@/lib/core/db';
import { paths } from '@/lib/core/paths';
import { findMembership } from '@/lib/membres/access';
import { publish } from '@/lib/realtime/publish';
import { type Cible, lu, momentOf, textOf, titled, toAuteur } from '../cible';

async function hold(tx: Tx, id: string) {
  const [row] = await tx.$queryRaw<
    { espaceId: string; deletedAt: Date | null; deletedById: string | null }[]
  >`
    select "espaceId", "deletedAt", "deletedById" from documents where id = ${id} for update`;
  return row;
}

/** A document of an espace: in the trash, from where its members cannot take it. Live connections close. */
export const document: Cible = {
  async find(id, tx = db) {
    const row = await tx.document.findUnique({
      where: { id },
      select: {
        ...{ titre: true, texte: true, createdById: true, createdAt: true, deletedAt: true, hiddenAt: true },
        espace: { select: { id: true, slug: true } },
      },
    });
    if (!row) return null;
    const auteur = await tx.compte.findUnique({
      where: { id: row.createdById },
      select: { id: true, nom: true, role: true },
    });
    const chemin = paths.document(row.espace.slug, id);
    const place = { espaceId: row.espace.id, compteId: row.createdById };
    const writes = await tx.membre.count({ where: { ...place, role: { not: 'lecteur' } } });
    return {
      ...{ id, createdAt: row.createdAt, chemin, ...(writes > 0 && { modifier: chemin }) },
      titre: titled(row.titre, 'Document'),
      texte: lu(row.texte),
      auteurs: auteur ? [toAuteur(auteur)] : [],
      gone: row.deletedAt !== null && row.hiddenAt === null,
      hidden: row.hiddenAt !== null,
    };
  },
  async canSee(actor, id) {
    const row = await db.document.findUnique({ where: { id }, select: { espaceId: true, deletedAt: true } });
    return row !== null && !row.deletedAt && (await findMembership(actor, { id: row.espaceId })) !== null;
  },
  async hide(tx, id, at) {
    const row = await hold(tx, id);
    if (!row) return {};
    await tx.document.update({ where: { id }, data: { hiddenAt: at, deletedAt: row.deletedAt ?? at } });
    await publish(tx, { type: 'document', espaceId: row.espaceId, documentId: id });
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
    await tx.document.update({ where: { id }, data });
    await publish(tx, { type: 'document', espaceId: row.espaceId, documentId: id });
    return true;
  },
  async purge(tx, id) {
    await tx.document.deleteMany({ where: { id } });
  },
};
