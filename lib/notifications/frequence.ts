import { awaySql } from '@/lib/comptes/pause';
import { Prisma } from '@/lib/core/db';
import { kindDefaults, NOTIFICATION_KINDS } from './words';

const defaults = Prisma.sql`(case k.kind ${Prisma.join(
  NOTIFICATION_KINDS.map((kind) => Prisma.sql`when ${kind} then ${kindDefaults[kind]}`),
  ' ',
)} else 'quotidienne' end)::"NotificationFrequence"`;

/**
 * How somebody is told of something, as SQL: as chosen in its espace; else never, if that was said of its kind; else as
 * chosen where it comes from (`frequence` of the row), for its kind, or the default.
 * @param of the compte, kind, espace ('' or null: none) and own frequence (or null), as SQL
 */
export const frequenceSql = (of: {
  compteId: Prisma.Sql;
  kind: Prisma.Sql;
  espaceId: Prisma.Sql;
  frequence: Prisma.Sql;
}) => Prisma.sql`(
  select coalesce(ici.frequence, case when partout.frequence = 'jamais' then partout.frequence end, ${of.frequence},
    partout.frequence, ${defaults})
  from (select ${of.kind}::text as kind) k
  left join notification_choix partout
    on partout."compteId" = ${of.compteId} and partout.kind = k.kind and partout."espaceId" = ''
  left join notification_choix ici
    on ici."compteId" = ${of.compteId} and ici.kind = k.kind and ici."espaceId" = nullif(${of.espaceId}, ''))`;

/**
 * Whether mails of notifications may go to a compte `c`, as SQL: there, its address confirmed and not coming back, not on
 * holiday.
 */
export const reachableSql = () => Prisma.sql`(c."deletedAt" is null and c."disabledAt" is null
  and c."emailConfirmedAt" is not null and c."emailRefus" = ''
  and not ${awaySql()})`;
