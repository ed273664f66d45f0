import type { Actor, Connecte } from '@/lib/comptes/actor';
import { db, Prisma, rows } from '@/lib/core/db';
import { holds } from '@/lib/core/folded';
import type { BrouillonKept } from './schema';

/** What the actor was writing under this key; null when nothing is kept, or nobody is signed in. */
export async function brouillonOf(actor: Actor, cle: string): Promise<BrouillonKept | null> {
  if (actor.kind !== 'compte') return null;
  const [row] = await rows<Omit<BrouillonKept, 'champs'> & { champs: unknown }>(Prisma.sql`
    select titre, texte, champs, "updatedAt" from brouillons where "compteId" = ${actor.id} and cle = ${cle}`);
  return row ? { ...row, champs: stringsOf(row.champs) } : null;
}

export type BrouillonLine = { cle: string; titre: string; texte: string; updatedAt: Date };

/** Everything the actor began and did not send, the last first; fifty at most are kept. `q` looks into titles and texts. */
export async function listBrouillons(actor: Connecte, { q = '' } = {}): Promise<BrouillonLine[]> {
  const kept = await db.brouillon.findMany({
    where: { compteId: actor.id },
    orderBy: [{ updatedAt: 'desc' }, { id: 'desc' }],
    take: 50,
    select: { cle: true, titre: true, texte: true, updatedAt: true },
  });
  return kept.filter(({ titre, texte }) => holds(`${titre} ${texte}`, q));
}

function stringsOf(json: unknown): Record<string, string> {
  if (typeof json !== 'object' || json === null) return {};
  return Object.fromEntries(
    Object.entries(json).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );
}
