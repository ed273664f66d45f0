import type { Connecte, Systeme } from '@/lib/comptes/actor';
import { db, Prisma, rows } from '@/lib/core/db';
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
  if (!time || !id) return {};
  const createdAt = new Date(Number(time));
  return { OR: [{ createdAt: { lt: createdAt } }, { createdAt, id: { lt: id } }] };
}

export type NotificationPage = { items: NotificationLine[]; next: string | null };

/** One’s notifications, the latest first, thirty at a time; `next` is the cursor of what follows. */
export async function listNotifications(
  actor: Connecte,
  { filtre, kind, apres }: { filtre: Filtre; kind?: NotificationKind; apres?: string },
): Promise<NotificationPage> {
  const found = await db.notification.findMany({
    where: {
      compteId: actor.id,
      ...(filtre === 'non-lues' ? { readAt: null } : {}),
      ...(kind ? { kind } : {}),
      ...after(apres),
    },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: PAR_PAGE + 1,
    select: {
      id: true,
      kind: true,
      espaceId: true,
      titre: true,
      texte: true,
      echeance: true,
      createdAt: true,
      readAt: true,
    },
  });
  const shown = found.slice(0, PAR_PAGE);
  const noms = await espaceNames(shown.flatMap(({ espaceId }) => espaceId ?? []));
  const last = shown.at(-1);
  return {
    items: shown.map(({ espaceId, readAt, kind, ...line }) => ({
      ...line,
      kind: kind as NotificationKind,
      read: readAt !== null,
      espace: (espaceId && noms.get(espaceId)) || null,
    })),
    next: last && found.length > PAR_PAGE ? cursorOf(last) : null,
  };
}

async function espaceNames(ids: readonly string[]) {
  if (ids.length === 0) return new Map<string, string>();
  const espaces = await db.espace.findMany({
    where: { id: { in: [...new Set(ids)] } },
    select: { id: true, nom: true },
  });
  return new Map(espaces.map(({ id, nom }) => [id, nom]));
}

/** Why one’s mails come back; empty: they do not. */
export async function mailRefusal(actor: Connecte): Promise<string> {
  const found = await db.compte.findUnique({ where: { id: actor.id }, select: { emailRefus: true } });
  return found?.emailRefus ?? '';
}
