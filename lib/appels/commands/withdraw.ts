import type { Actor } from '@/lib/comptes/actor';
import { now } from '@/lib/core/clock';
import { transaction } from '@/lib/core/db';
import { notFound } from '@/lib/core/errors';
import { parse } from '@/lib/core/parse';
import { holdManaged } from '../access';
import { appelRef } from '../schema';
import { settledRappels } from '../settled';
import { TOLD_AFTER_MS, tellFollowers } from '../tell';
import { isOpen } from '../words';

/**
 * Takes a call off the site; agents keep it and may put it back (`restoreAppel`). Those who follow it are told, unless it
 * was over, or is put back within ten minutes. Twice is once.
 * @throws AppError `unauthenticated`; `not_found` for who is no agent, and for a draft
 */
export async function withdrawAppel(actor: Actor, input: unknown): Promise<{ slug: string }> {
  const { appelId } = parse(appelRef, input);
  return transaction(async (tx) => {
    const row = await holdManaged(tx, actor, appelId);
    if (row.etat === 'brouillon') throw notFound();
    if (row.etat === 'publie') {
      await tx.appel.update({ where: { id: appelId }, data: { etat: 'retire', updatedAt: now() } });
      if (isOpen(row, now())) await tellFollowers(tx, row, 'retire');
    }
    return { slug: row.slug };
  });
}

/**
 * Puts back a call that was withdrawn, at the address it had. Those who follow it and were told that it went are told
 * that it is back.
 * @throws AppError `unauthenticated`; `not_found` for who is no agent, and for a draft
 */
export async function restoreAppel(actor: Actor, input: unknown): Promise<{ slug: string }> {
  const { appelId } = parse(appelRef, input);
  return transaction(async (tx) => {
    const row = await holdManaged(tx, actor, appelId);
    if (row.etat === 'brouillon') throw notFound();
    if (row.etat === 'retire') {
      const date = now();
      await tx.appel.update({ where: { id: appelId }, data: { etat: 'publie', updatedAt: date } });
      const told = date.getTime() - row.updatedAt.getTime() >= TOLD_AFTER_MS;
      if (told && isOpen(row, date)) {
        await tellFollowers(tx, row, 'retabli');
        // The mail says when it closes: a reminder the same morning would say it again.
        const { rappel30At, rappel7At } = settledRappels(row.limite, date);
        if (rappel30At)
          await tx.appelSuivi.updateMany({ where: { appelId, rappel30At: null }, data: { rappel30At } });
        if (rappel7At)
          await tx.appelSuivi.updateMany({ where: { appelId, rappel7At: null }, data: { rappel7At } });
      }
    }
    return { slug: row.slug };
  });
}
