import type { Tx } from '@/lib/core/db';

/**
 * Forgets what the forum knows of a person, in the transaction that deletes their account: what they were writing, read
 * and followed. What they wrote stays in its sujets, and what they found useful counts, without a name.
 */
export async function forgetForum(tx: Tx, compteId: string): Promise<void> {
  const where = { compteId };
  await tx.brouillon.deleteMany({ where });
  await tx.forumSuivi.deleteMany({ where });
  await tx.sujetLecture.deleteMany({ where });
}
