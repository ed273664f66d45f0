import type { Tx } from '@/lib/core/db';

/**
 * Takes « Réponse retenue » from a sujet, held, whose accepted answer is one of these: they go elsewhere, or are read no
 * more. It is remembered where it was, for `retainAgain`.
 */
export async function releaseRetenue(
  tx: Tx,
  { id, retenueId }: { id: string; retenueId: string | null },
  reponseIds: readonly string[],
): Promise<void> {
  if (!retenueId || !reponseIds.includes(retenueId)) return;
  await tx.sujet.update({ where: { id }, data: { retenueId: null } });
  await tx.reponse.update({ where: { id: retenueId }, data: { retenueDansId: id } });
}

/** Gives a sujet its accepted answer back once that is there again, unless another was accepted meanwhile. */
export async function retainAgain(tx: Tx, sujetId: string): Promise<void> {
  const back = await tx.reponse.findFirst({
    where: { retenueDansId: sujetId, sujetId, deletedAt: null, hiddenAt: null },
    select: { id: true },
  });
  if (!back) return;
  await tx.sujet.updateMany({ where: { id: sujetId, retenueId: null }, data: { retenueId: back.id } });
  await tx.reponse.update({ where: back, data: { retenueDansId: null } });
}
