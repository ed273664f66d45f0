import type { Systeme } from '@/lib/comptes/actor';
import { now } from '@/lib/core/clock';
import { db, Prisma, transaction } from '@/lib/core/db';
import { isAppError } from '@/lib/core/errors';
import { queueMails } from '@/lib/mails/queue';
import { DELAI_JOURS, INACTIVITE_ANNEES } from '../words';
import { eraseCompte } from './erase';

/** One night's work: mails leave in small numbers, and a long absence of the jobs does not delete everybody at once. */
const PER_NIGHT = 500;

const yearsAgo = (years: number) => {
  const date = now();
  date.setUTCFullYear(date.getUTCFullYear() - years);
  return date;
};

/** Not come for two years; an account that never came counts from when it was opened. Demonstration accounts stay. */
const unused = () => Prisma.sql`c."deletedAt" is null and not c.demonstration
  and c."emailConfirmedAt" is not null
  and coalesce(c."lastSeenAt", c."createdAt") < ${yearsAgo(INACTIVITE_ANNEES)}`;

/**
 * Warns, once, whoever has not come for two years (RGPD, article 5). A disabled account is marked too: its owner had the
 * reasons, and gets no more mails.
 * @returns how many
 */
export async function warnInactive(_systeme: Systeme): Promise<number> {
  return transaction(async (tx) => {
    const rows = await tx.$queryRaw<{ id: string }[]>`
      update comptes set "inactiviteAt" = ${now()} where id in (
        select c.id from comptes c where ${unused()} and c."inactiviteAt" is null
        order by c.id limit ${PER_NIGHT} for update skip locked)
      returning id`;
    await queueMails(
      tx,
      'inactivite',
      rows.map(({ id }) => ({ id, runAt: now() })),
    );
    return rows.length;
  });
}

/**
 * Deletes the accounts warned thirty days ago that nobody came back to. The last administrateur stays.
 * @returns how many
 */
export async function deleteInactive(_systeme: Systeme): Promise<number> {
  const warned = new Date(now().getTime() - DELAI_JOURS * 86_400_000);
  const rows = await db.$queryRaw<{ id: string }[]>`
    select c.id from comptes c where ${unused()} and c."inactiviteAt" < ${warned} order by c.id limit ${PER_NIGHT}`;
  let count = 0;
  for (const { id } of rows) {
    try {
      await eraseCompte(id);
      count++;
    } catch (error) {
      // The last administrateur, or somebody who deleted it themselves meanwhile.
      if (!isAppError(error)) throw error;
    }
  }
  return count;
}
