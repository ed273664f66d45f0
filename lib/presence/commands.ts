import { requireCompte } from '@/lib/comptes/access';
import type { Actor, Systeme } from '@/lib/comptes/actor';
import { now } from '@/lib/core/clock';
import { db, transaction } from '@/lib/core/db';
import { parse } from '@/lib/core/parse';
import { requireReader, requireWriter } from '@/lib/membres/access';
import { publish } from '@/lib/realtime/publish';
import { expiry } from './queries';
import { type Place, touchInput, typingInput } from './schema';

/**
 * Says that the actor has the espace (and perhaps one of its documents) open on a node.
 * @throws AppError `unauthenticated`, `not_found`
 */
export async function touchPresence(actor: Actor, input: unknown): Promise<void> {
  const { espaceId, nodeId, documentId } = parse(touchInput, input);
  const { compteId } = await requireReader(actor, espaceId);
  const key = { espaceId_compteId_nodeId: { espaceId, compteId, nodeId } };
  const seenAt = now();
  await transaction(async (tx) => {
    await tx.presence.upsert({
      where: key,
      create: { espaceId, compteId, nodeId, documentId, seenAt },
      update: { documentId, seenAt },
    });
    await publish(tx, { type: 'presence', espaceId });
  });
}

/** Says that a compte's last connection to this node has left the espace. Also true of who may no longer read it. */
export async function leavePresence(
  _systeme: Systeme,
  place: { espaceId: string; compteId: string; nodeId: string },
): Promise<void> {
  const { espaceId, compteId, nodeId } = place;
  await transaction(async (tx) => {
    await tx.presence.deleteMany({ where: { espaceId, compteId, nodeId } });
    await tx.membre.updateMany({ where: { espaceId, compteId }, data: { lastSeenAt: now() } });
    await publish(tx, { type: 'presence', espaceId });
  });
}

/**
 * A node repeats who it holds, in one statement; rows a clean-up took from a node that had only stalled come back.
 * Places whose espace is gone, or whose holder left, are passed over.
 */
export async function beatPresence(_systeme: Systeme, nodeId: string, places: Place[]): Promise<void> {
  if (places.length === 0) return;
  await db.$executeRaw`
    insert into presences ("espaceId", "compteId", "nodeId", "documentId", "seenAt")
    select p.espace, p.compte, ${nodeId}::text, p.document, ${now()}::timestamptz
    from unnest(${places.map((place) => place.espaceId)}::text[], ${places.map((place) => place.compteId)}::text[],
      ${places.map((place) => place.documentId)}::text[]) as p(espace, compte, document)
    join membres m on m."espaceId" = p.espace and m."compteId" = p.compte
    on conflict ("espaceId", "compteId", "nodeId") do update set "seenAt" = excluded."seenAt"`;
}

/** A node stops: nobody is there through it any more. */
export async function clearNode(_systeme: Systeme, nodeId: string): Promise<void> {
  await removeRows({ nodeId });
}

/** Removes what nodes that died without a word left behind. Returns how many rows. */
export const cleanPresence = (_systeme: Systeme): Promise<number> => removeRows({ seenAt: { lt: expiry() } });

const removeRows = (where: { nodeId: string } | { seenAt: { lt: Date } }) =>
  transaction(async (tx) => {
    const rows = await tx.presence.findMany({ where, select: { espaceId: true } });
    await tx.presence.deleteMany({ where });
    for (const espaceId of new Set(rows.map((row) => row.espaceId)))
      await publish(tx, { type: 'presence', espaceId });
    return rows.length;
  });

/**
 * Says that the actor starts or stops writing in the discussion. Seen live only, kept nowhere.
 * @throws AppError `unauthenticated`, `not_found`, `forbidden` (lecteur)
 */
export async function signalTyping(actor: Actor, input: unknown): Promise<void> {
  const { nom } = requireCompte(actor);
  const { espaceId, ecrit } = parse(typingInput, input);
  const { compteId } = await requireWriter(actor, espaceId);
  await publish(db, { type: 'frappe', espaceId, compteId, nom, ecrit });
}
