import type { Systeme } from '@/lib/comptes/actor';
import { awaySql } from '@/lib/comptes/pause';
import { now } from '@/lib/core/clock';
import { Prisma, transaction } from '@/lib/core/db';
import { zone } from '@/lib/core/zone';
import { queueMail } from '@/lib/mails/queue';
import { rappelReference } from '../mails';
import { RAPPELS } from '../words';

const BATCH = 200;

const dayOf = (moment: Prisma.Sql) => Prisma.sql`(${moment} at time zone ${zone()})::date`;
const daysLeft = (date: Date) =>
  Prisma.sql`${dayOf(Prisma.sql`a.limite`)} - ${dayOf(Prisma.sql`${date}::timestamptz`)}`;

/**
 * Reminds, 30 and 7 days before a deadline (calendar days where people live), those who follow the call: each once,
 * however often and on however many nodes it runs. After a week without a server, or a holiday (`pauseMails`), the nearer
 * one alone is sent.
 * @returns how many mails
 */
export async function remindFollowers(_systeme: Systeme): Promise<number> {
  const [far, near] = RAPPELS;
  let total = 0;
  for (;;) {
    const found = await transaction(async (tx) => {
      const date = now();
      // Rows that another node holds are its affair: the next round finds what is left.
      const rows = await tx.$queryRaw<{ appelId: string; compteId: string; jours: number }[]>`
        select s."appelId", s."compteId", case when ${daysLeft(date)} <= ${near} then ${near}::int else ${far}::int end as jours
        from appel_suivis s join appels a on a.id = s."appelId" join comptes c on c.id = s."compteId"
        where a.etat = 'publie' and a.limite > ${date} and c."appelRappels" and c."deletedAt" is null and c."disabledAt" is null
          and not ${awaySql()}
          and ((s."rappel7At" is null and ${daysLeft(date)} <= ${near})
            or (s."rappel30At" is null and ${daysLeft(date)} <= ${far} and ${daysLeft(date)} > ${near}))
        order by a.limite, s."appelId", s."compteId" limit ${BATCH} for update of s skip locked`;
      for (const { appelId, compteId, jours } of rows) {
        const data = jours === near ? { rappel30At: date, rappel7At: date } : { rappel30At: date };
        await tx.appelSuivi.update({ where: { appelId_compteId: { appelId, compteId } }, data });
        await queueMail(tx, 'appel-rappel', rappelReference(appelId, compteId));
      }
      return rows.length;
    });
    total += found;
    if (found < BATCH) return total;
  }
}
