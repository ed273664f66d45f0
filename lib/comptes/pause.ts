import { now } from '@/lib/core/clock';
import { Prisma } from '@/lib/core/db';
import { zone } from '@/lib/core/zone';

/** Today where people live, as SQL. */
const todaySql = () => Prisma.sql`(${now()}::timestamptz at time zone ${zone()})::date`;

/** Whether a compte `c` is on holiday today (`pauseMails`), both days of it included, as SQL: true or false, never null. */
export const awaySql = () => Prisma.sql`(c."pauseJusquau" is not null and c."pauseJusquau" >= ${todaySql()}
  and (c."pauseDu" is null or c."pauseDu" <= ${todaySql()}))`;
