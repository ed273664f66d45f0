import { conversationCle } from '@/lib/conversations/key';
import { waitsFor } from '@/lib/conversations/unread';
import { db, type Tx } from '@/lib/core/db';
import { paths } from '@/lib/core/paths';
import { withdrawNotifications } from '@/lib/notifications/withdraw';
import { auteurSelect, type Cible, lu, textOf, toAuteur } from '../cible';

/** Holds the conversation of a message: nothing is written in it meanwhile. */
async function hold(tx: Tx, id: string) {
  const select = { conversationId: true, texte: true } as const;
  const found = await tx.conversationMessage.findUnique({ where: { id }, select });
  if (!found) return null;
  await tx.$executeRaw`select 1 from conversations where id = ${found.conversationId} for update`;
  return tx.conversationMessage.findUnique({ where: { id }, select });
}

/** The notification of the conversation stays with whoever has something else to read in it. */
async function withdraw(tx: Tx, conversationId: string) {
  const places = await tx.conversationParticipant.findMany({ where: { conversationId }, take: 10 });
  const except: string[] = [];
  for (const { compteId, readAt } of places)
    if (await waitsFor(tx, { conversationId, compteId, readAt })) except.push(compteId);
  await withdrawNotifications(tx, [conversationCle(conversationId)], { except });
}

/**
 * A message of a private conversation, reported by who is in it: agents read that message, and what the report says, nothing
 * else of what the two wrote. Its title, which the journal keeps, tells none of its words. They wait in the decision, so
 * that nothing that reads conversations can show them.
 */
export const conversation: Cible = {
  async find(id, tx = db) {
    const row = await tx.conversationMessage.findUnique({
      where: { id },
      select: {
        ...{ conversationId: true, texte: true, createdAt: true, hiddenAt: true },
        auteur: { select: auteurSelect },
        conversation: { select: { objet: true } },
      },
    });
    return (
      row && {
        ...{ id, createdAt: row.createdAt, gone: false },
        titre: `Message privé : ${row.conversation.objet}`,
        texte: lu(row.texte),
        chemin: `${paths.conversation(row.conversationId)}#message-${id}`,
        auteurs: [toAuteur(row.auteur)],
        hidden: row.hiddenAt !== null,
      }
    );
  },
  /** Who is in the conversation, and has not left it. */
  async canSee(actor, id) {
    if (actor.kind !== 'compte') return false;
    const place = { some: { compteId: actor.id, leftAt: null } };
    const where = { id, hiddenAt: null, conversation: { participants: place } };
    return (await db.conversationMessage.count({ where })) > 0;
  },
  async hide(tx, id, at) {
    const row = await hold(tx, id);
    if (!row) return {};
    await tx.conversationMessage.update({ where: { id }, data: { texte: '', hiddenAt: at } });
    await withdraw(tx, row.conversationId);
    return { texte: row.texte };
  },
  async restore(tx, id, avant) {
    if (!(await hold(tx, id))) return false;
    const data = { texte: textOf(avant.texte) ?? '', hiddenAt: null };
    await tx.conversationMessage.update({ where: { id }, data });
    return true;
  },
  /** Its words were in the decision, which forgets them. */
  purge: async () => undefined,
};
