import type { Actor } from '@/lib/comptes/actor';
import { db, type Prisma } from '@/lib/core/db';
import { shortened } from '@/lib/core/text';
import type { AppelLine } from './words';

/** Signs of a description that lists show. */
const EXTRAIT = 220;

/** What lists read of a call. */
export const lineSelect = {
  id: true,
  slug: true,
  etat: true,
  titre: true,
  emetteur: true,
  description: true,
  limite: true,
  montantMin: true,
  montantMax: true,
  disciplines: true,
  updatedAt: true,
} satisfies Prisma.AppelSelect;

export type LineRow = Prisma.AppelGetPayload<{ select: typeof lineSelect }>;

/** Which of these calls the actor follows. Of a visitor nothing is asked: their pages are kept, and tell nobody’s choices. */
export async function followedAmong(actor: Actor, ids: readonly string[]): Promise<Set<string>> {
  if (actor.kind !== 'compte' || ids.length === 0) return new Set();
  const rows = await db.appelSuivi.findMany({
    where: { compteId: actor.id, appelId: { in: [...ids] } },
    select: { appelId: true },
  });
  return new Set(rows.map(({ appelId }) => appelId));
}

/** @param names of disciplines, by their ids */
export const toAppelLine = (
  { description, disciplines, ...row }: LineRow,
  names: ReadonlyMap<string, string>,
  followed: ReadonlySet<string> = new Set(),
): AppelLine => ({
  ...row,
  extrait: shortened(description, EXTRAIT),
  disciplines: disciplines.flatMap((id) => names.get(id) ?? []),
  suivi: followed.has(row.id),
});
