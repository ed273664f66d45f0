import { areApart } from '@/lib/comptes/queries/blocages';
import { now } from '@/lib/core/clock';
import type { Tx } from '@/lib/core/db';
import { forbidden } from '@/lib/core/errors';
import { paths } from '@/lib/core/paths';
import { queueMail } from '@/lib/mails/queue';
import { notify } from '@/lib/notifications/notify';
import { conversationCle } from './key';
import { mailReference } from './mails';
import { waitsFor } from './unread';

type Written = { conversationId: string; auteurId: string; clientId: string; texte: string };

/**
 * Writes in a conversation that the caller holds. The other side is told by one mail for all that they have not read of
 * who is in it: the next one leaves only once they came to read. An agent who introduced the two is not in it, and has a
 * mail of their own. The same form sent twice is one message.
 */
export async function writeMessage(tx: Tx, { conversationId, auteurId, clientId, texte }: Written) {
  const key = { conversationId_auteurId_clientId: { conversationId, auteurId, clientId } };
  if (await tx.conversationMessage.findUnique({ where: key, select: { id: true } })) return;
  const date = now();
  const places = await tx.conversationParticipant.findMany({
    where: { conversationId },
    select: { compteId: true, readAt: true, leftAt: true },
  });
  const others = places.flatMap(({ compteId }) => (compteId === auteurId ? [] : [compteId]));
  if (await areApart(tx, auteurId, others))
    throw forbidden('Votre message n’est pas parti : cette personne et vous ne pouvez plus vous écrire.');
  for (const { compteId, readAt, leftAt } of places) {
    if (compteId === auteurId || leftAt !== null) continue;
    const writers = places.flatMap((place) => (place.compteId === compteId ? [] : [place.compteId]));
    if (!(await waitsFor(tx, { conversationId, compteId, readAt }, writers)))
      await queueMail(tx, 'conversation', mailReference(conversationId, compteId));
  }
  await tx.conversationMessage.create({
    data: { conversationId, auteurId, clientId, texte, createdAt: date },
  });
  const { objet } = await tx.conversation.update({
    where: { id: conversationId },
    data: { updatedAt: date },
    select: { objet: true },
  });
  const auteur = await tx.compte.findUnique({ where: { id: auteurId }, select: { nom: true } });
  await notify(tx, {
    kind: 'conversation',
    comptes: places.flatMap(({ compteId, leftAt }) => (leftAt === null ? [compteId] : [])),
    cle: conversationCle(conversationId),
    acteurId: auteurId,
    titre: `${auteur?.nom ?? 'Quelqu’un'} vous écrit à propos de «\u00a0${objet}\u00a0»`,
    chemin: paths.conversation(conversationId),
    ownMail: true,
  });
  await requireHere(tx, auteurId);
}

/** Last: an account that was deleted meanwhile is held until then, and writes nothing more. */
async function requireHere(tx: Tx, compteId: string) {
  const found = await tx.$queryRaw<unknown[]>`
    select 1 from comptes where id = ${compteId} and "deletedAt" is null for key share`;
  if (found.length === 0) throw forbidden('Ce compte est fermé.');
}
