import type { Connecte } from '@/lib/comptes/actor';
import { db } from '@/lib/core/db';
import { PAGE_SIZE, type Page, toPage } from '@/lib/core/pagination';
import { searchable } from '@/lib/core/text';
import type { MembreRole } from '@/lib/membres/words';
import { unreadCounts } from '@/lib/messages/unread';

export type MyEspace = {
  id: string;
  slug: string;
  nom: string;
  commune: string | null;
  role: MembreRole;
  couleur: number;
  membres: number;
  unread: number;
  /** Last message, document change or arrival. */
  activeAt: Date;
};

type Row = Omit<MyEspace, 'unread'> & { total: number };

/** How many of one's other espaces the side navigation shows. */
const OTHERS = 6;

/** The espaces one is a member of, the most recently alive first. */
export async function listMyEspaces(
  actor: Connecte,
  { q = '', page = 1 }: { q?: string; page?: number } = {},
): Promise<Page<MyEspace>> {
  const [rows, unread] = await Promise.all([
    myRows(actor.id, searchable(q), PAGE_SIZE, (page - 1) * PAGE_SIZE),
    unreadCounts(actor),
  ]);
  const items = rows.map(({ total: _, ...row }) => ({ ...row, unread: unread.get(row.id) ?? 0 }));
  return toPage(items, rows[0]?.total ?? 0, page);
}

/** What the side navigation of an espace needs: its unread count, and a few of the person's other espaces. */
export async function listOtherEspaces(actor: Connecte, espaceId: string) {
  const [rows, unread] = await Promise.all([myRows(actor.id, '', OTHERS + 2, 0), unreadCounts(actor)]);
  const others = rows.filter((row) => row.id !== espaceId);
  return {
    unread: unread.get(espaceId) ?? 0,
    others: others
      .slice(0, OTHERS)
      .map(({ id, slug, nom }) => ({ id, slug, nom, unread: unread.get(id) ?? 0 })),
    more: others.length > OTHERS,
  };
}

/** The last message and the last document are each one step into an index, whatever the size of the espace. */
const myRows = (compteId: string, q: string, limit: number, offset: number) => db.$queryRaw<Row[]>`
  select e.id, e.slug, e.nom, c.nom as commune, m.role, m.couleur,
    (select count(*)::int from membres where "espaceId" = e.id) as membres,
    greatest(e."createdAt", m."joinedAt", message."createdAt", document."updatedAt") as "activeAt",
    count(*) over ()::int as total
  from membres m
  join espaces e on e.id = m."espaceId"
  left join communes c on c.insee = e."communeInsee"
  left join lateral (
    select "createdAt" from messages where "espaceId" = e.id order by seq desc limit 1
  ) message on true
  left join lateral (
    select "updatedAt" from documents where "espaceId" = e.id and "deletedAt" is null
    order by "updatedAt" desc limit 1
  ) document on true
  where m."compteId" = ${compteId} and e.recherche like ${`%${q}%`}
  order by "activeAt" desc, e.id
  limit ${limit} offset ${offset}`;
