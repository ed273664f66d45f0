import { db, type Tx } from '@/lib/core/db';
import { lockEspace } from '@/lib/membres/join';
import type { MembreRole } from '@/lib/membres/words';
import { recordSystemMessage } from '@/lib/messages/commands/record-system-message';
import { withdrawEspace } from '@/lib/notifications/withdraw';
import { publish } from '@/lib/realtime/publish';

type Place = { compteId: string; role: MembreRole };

/**
 * Who carries an espace on when its last responsable goes without naming anybody: the one who has been there longest among
 * those who write, else among those who read. Null when another responsable is there, or nobody at all. `others` in the
 * order they came.
 */
export function successor<P extends Place>(leaving: Place, others: readonly P[]): P | null {
  if (leaving.role !== 'responsable' || others.some(({ role }) => role === 'responsable')) return null;
  return others.find(({ role }) => role === 'membre') ?? others[0] ?? null;
}

const otherPlaces = { orderBy: [{ joinedAt: 'asc' as const }, { compteId: 'asc' as const }] };

/**
 * Takes a person out of every espace, in the transaction that deletes their account. What they wrote stays. An espace in
 * which they were alone is closed with all it holds; one they alone answered for passes to its `successor`. Espaces are
 * held in one order, so that two such departures cannot wait for each other.
 */
export async function departFromEspaces(tx: Tx, compteId: string): Promise<void> {
  const places = await tx.membre.findMany({
    where: { compteId },
    orderBy: { espaceId: 'asc' },
    select: { espaceId: true },
  });
  for (const { espaceId } of places) await depart(tx, espaceId, compteId);
}

async function depart(tx: Tx, espaceId: string, compteId: string) {
  await lockEspace(tx, espaceId);
  const all = await tx.membre.findMany({
    where: { espaceId },
    ...otherPlaces,
    select: { compteId: true, role: true },
  });
  const leaving = all.find((place) => place.compteId === compteId);
  if (!leaving) return;
  const others = all.filter((place) => place !== leaving);
  if (others.length === 0) {
    await withdrawEspace(tx, espaceId);
    await tx.espace.delete({ where: { id: espaceId } });
    await publish(tx, { type: 'membre', espaceId, compteId });
    return;
  }
  const next = successor(leaving, others);
  if (next) {
    const key = { espaceId, compteId: next.compteId };
    await tx.membre.update({ where: { espaceId_compteId: key }, data: { role: 'responsable' } });
    await publish(tx, { type: 'membre', ...key });
  }
  await tx.membre.delete({ where: { espaceId_compteId: { espaceId, compteId } } });
  await recordSystemMessage(tx, { espaceId, kind: 'depart', authorId: compteId });
  await publish(tx, { type: 'membre', espaceId, compteId });
}

export type Departure = {
  slug: string;
  nom: string;
  /** Who becomes responsable; null: the espace closes, nobody else is in it. */
  successeur: string | null;
};

/** What would happen to espaces if this person's account went now: those that close or change hands; 200 at most. */
export async function listDepartures(compteId: string): Promise<Departure[]> {
  const rows = await db.espace.findMany({
    where: {
      membres: { some: { compteId, role: 'responsable' }, none: { NOT: { compteId }, role: 'responsable' } },
    },
    orderBy: [{ nom: 'asc' }, { id: 'asc' }],
    take: 200,
    select: {
      slug: true,
      nom: true,
      membres: { ...otherPlaces, select: { compteId: true, role: true, compte: { select: { nom: true } } } },
    },
  });
  return rows.map(({ membres, ...espace }) => {
    const others = membres.filter((membre) => membre.compteId !== compteId);
    const next = successor({ compteId, role: 'responsable' }, others);
    return { ...espace, successeur: next?.compte.nom ?? null };
  });
}
