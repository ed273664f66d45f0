import { db, type Tx } from '@/lib/core/db';
import { paths } from '@/lib/core/paths';
import { findMembership } from '@/lib/membres/access';
import { mentionCle } from '@/lib/messages/mentioned';
import { nextNumber } from '@/lib/messages/numbering';
import { withdrawNotifications } from '@/lib/notifications/withdraw';
import { publish } from '@/lib/realtime/publish';
import { auteurSelect, type Cible, lu, momentOf, textOf, titled, toAuteur } from '../cible';

const words = {
  body: true,
  recherche: true,
  mentions: true,
  pinnedAt: true,
  pinnedById: true,
  deletedAt: true,
} as const;

/** Tells the readers of the espace, who show what is there now. */
async function tell(tx: Tx, espaceId: string, messageId: string, rev: number) {
  await publish(tx, { type: 'message', espaceId, messageId, rev });
}

const strings = (value: unknown) =>
  Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : [];

/** A message of an espace. Its words wait in the decision, so that nothing that reads messages can show them. */
export const message: Cible = {
  async find(id, tx = db) {
    const row = await tx.message.findUnique({
      where: { id },
      select: {
        ...{ kind: true, body: true, seq: true, createdAt: true, deletedAt: true, hiddenAt: true },
        author: { select: auteurSelect },
        espace: { select: { slug: true, nom: true } },
      },
    });
    if (row?.kind !== 'message') return null;
    return {
      ...{ id, createdAt: row.createdAt },
      titre: titled(row.body, `Message dans « ${row.espace.nom} »`),
      texte: lu(row.body),
      chemin: paths.message(row.espace.slug, row.seq),
      auteurs: [toAuteur(row.author)],
      gone: row.deletedAt !== null && row.hiddenAt === null,
      hidden: row.hiddenAt !== null,
    };
  },
  async canSee(actor, id) {
    const row = await db.message.findUnique({
      where: { id },
      select: { espaceId: true, kind: true, deletedAt: true },
    });
    if (row?.kind !== 'message' || row.deletedAt) return false;
    return (await findMembership(actor, { id: row.espaceId })) !== null;
  },
  async hide(tx, id, at) {
    const { espaceId } = await tx.message.findUniqueOrThrow({ where: { id }, select: { espaceId: true } });
    const rev = await nextNumber(tx, espaceId);
    const row = await tx.message.findUniqueOrThrow({
      where: { id },
      select: { ...words, seq: true, fichiers: { select: { fichierId: true, rang: true } } },
    });
    await tx.messageFichier.deleteMany({ where: { messageId: id } });
    await tx.message.update({
      where: { id },
      data: {
        ...{ body: '', recherche: '', mentions: [], pinnedAt: null, pinnedById: null },
        ...{ deletedAt: row.deletedAt ?? at, hiddenAt: at, rev },
      },
    });
    await withdrawNotifications(tx, [mentionCle({ espaceId, seq: row.seq })]);
    await tell(tx, espaceId, id, rev);
    return {
      ...{ body: row.body, recherche: row.recherche, mentions: row.mentions, pinnedById: row.pinnedById },
      pinnedAt: row.pinnedAt?.toISOString() ?? null,
      deletedAt: row.deletedAt?.toISOString() ?? null,
      fichiers: row.fichiers,
    };
  },
  async restore(tx, id, avant) {
    const found = await tx.message.findUnique({ where: { id }, select: { espaceId: true } });
    if (!found) return false;
    const rev = await nextNumber(tx, found.espaceId);
    await tx.message.update({
      where: { id },
      data: {
        body: textOf(avant.body) ?? '',
        recherche: textOf(avant.recherche) ?? '',
        mentions: strings(avant.mentions),
        pinnedAt: momentOf(avant.pinnedAt),
        pinnedById: textOf(avant.pinnedById),
        deletedAt: momentOf(avant.deletedAt),
        hiddenAt: null,
        rev,
      },
    });
    // Only files that are still there.
    await tx.$executeRaw`
      insert into message_fichiers ("messageId", "fichierId", rang)
      select ${id}, f.id, x.rang from jsonb_to_recordset(${JSON.stringify(avant.fichiers ?? [])}::jsonb)
        as x("fichierId" text, rang int) join fichiers f on f.id = x."fichierId"`;
    await tell(tx, found.espaceId, id, rev);
    return true;
  },
  /** Its words were in the decision, which forgets them. */
  purge: async () => undefined,
};
