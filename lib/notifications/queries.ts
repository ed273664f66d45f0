import type { Connecte, Systeme } from '@/lib/comptes/actor';
import { db, Prisma, rows } from '@/lib/core/db';
import { holdsSql } from '@/lib/core/folded';
import { type Filtre, type NotificationKind, type NotificationLine, PAR_PAGE } from './words';

/** Unread notifications are counted up to here: a screen shows « 99+ ». */
const MOST_UNREAD = 100;

/** How many notifications one has not read, for a statement that counts more; a hundred at most. */
export const unreadSql = (actor: Connecte) => Prisma.sql`(select count(*)::int from (
  select 1 from notifications where "compteId" = ${actor.id} and "readAt" is null limit ${MOST_UNREAD}) n)`;

/** How many notifications one has not read; a hundred at most. */
export async function countUnread(actor: Connecte): Promise<number> {
  const [row] = await rows<{ count: number }>(Prisma.sql`select ${unreadSql(actor)} as count`);
  return row?.count ?? 0;
}

/** The same of many people at once, for a node that tells its open tabs. Who has none is not in it. */
export async function countUnreadOf(
  _systeme: Systeme,
  compteIds: readonly string[],
): Promise<Map<string, number>> {
  const counts = await rows<{ compteId: string; count: number }>(Prisma.sql`
    select c.id as "compteId", count(*)::int as count
    from unnest(${[...compteIds]}::text[]) as c(id) cross join lateral (
      select 1 from notifications n where n."compteId" = c.id and n."readAt" is null limit ${MOST_UNREAD}) n
    group by c.id`);
  return new Map(counts.map(({ compteId, count }) => [compteId, count]));
}

const cursorOf = ({ createdAt, id }: { createdAt: Date; id: string }) => `${createdAt.getTime()}_${id}`;

/** What comes after the last line shown; everything when the cursor is none of ours. */
function after(cursor: string | undefined) {
  const [, time, id] = /^(\d{1,15})_([\w-]{1,64})$/.exec(cursor ?? '') ?? [];
  if (!time || !id) return Prisma.sql`true`;
  return Prisma.sql`(n."createdAt", n.id) < (${new Date(Number(time))}::timestamptz, ${id})`;
}

export type NotificationPage = { items: NotificationLine[]; next: string | null };

/** A search reads this many, the latest: a fifth of a second for who has more. */
const MOST_SEARCHED = 2_000;

/** What a line of the centre shows, for a search of it. */
const shown = Prisma.sql`concat_ws(' ', n.titre, n.texte, e.nom)`;

/**
 * One’s notifications, the latest first, thirty at a time; `next` is the cursor of what follows.
 * @param given `q`: words of the title, of the text or of the name of the espace, in the latest two thousand
 */
export async function listNotifications(
  actor: Connecte,
  { filtre, kind, apres, q = '' }: { filtre: Filtre; kind?: NotificationKind; apres?: string; q?: string },
): Promise<NotificationPage> {
  const conditions = [Prisma.sql`n."compteId" = ${actor.id}`, after(apres), holdsSql(shown, q)];
  if (filtre === 'non-lues') conditions.push(Prisma.sql`n."readAt" is null`);
  if (kind) conditions.push(Prisma.sql`n.kind = ${kind}`);
  const among = q
    ? Prisma.sql`(select * from notifications where "compteId" = ${actor.id}
        order by "createdAt" desc limit ${MOST_SEARCHED})`
    : Prisma.sql`notifications`;
  const found = await rows<NotificationLine>(Prisma.sql`
    select n.id, n.kind, n.titre, n.texte, e.nom as espace, n.echeance, n."createdAt", n."readAt" is not null as read
    from ${among} n left join espaces e on e.id = n."espaceId"
    where ${Prisma.join(conditions, ' and ')}
    order by n."createdAt" desc, n.id desc limit ${PAR_PAGE + 1}`);
  const items = found.slice(0, PAR_PAGE);
  const last = items.at(-1);
  return { items, next: last && found.length > PAR_PAGE ? cursorOf(last) : null };
}

/** Why one’s mails come back; empty: they do not. */
export async function mailRefusal(actor: Connecte): Promise<string> {
  const found = await db.compte.findUnique({ where: { id: actor.id }, select: { emailRefus: true } });
  return found?.emailRefus ?? '';
}
