import { requireAllowed } from '@/lib/annuaire/access';
import type { Actor } from '@/lib/comptes/actor';
import { isAgent } from '@/lib/comptes/policy';
import { Prisma, rows } from '@/lib/core/db';
import { PAGE_SIZE, type Page, pageNumber, toPage } from '@/lib/core/pagination';
import { searchable } from '@/lib/core/text';
import type { EnvoiGenre } from '../words';

/** Invitations, reminders or letters that were decided together. */
export type Lot = {
  lotId: string;
  genre: EnvoiGenre;
  canal: 'email' | 'courrier';
  /** Who decided; empty once the account is gone. */
  par: string;
  createdAt: Date;
  /** When the first leaves. */
  sendAt: Date;
  partis: number;
  /** Still to leave, or to be printed. */
  enAttente: number;
  /** Cancelled, or came back. */
  annules: number;
  /** Since then taken up by somebody. */
  actives: number;
};

const columns = Prisma.sql`
  e."lotId", min(e.genre::text) as genre, min(e.canal::text) as canal, coalesce(min(c.nom), '') as par,
  min(e."createdAt") as "createdAt", min(e."sendAt") as "sendAt",
  count(*) filter (where e."sentAt" is not null and e."annuleAt" is null)::int as partis,
  count(*) filter (where e."sentAt" is null and e."annuleAt" is null)::int as "enAttente",
  count(*) filter (where e."annuleAt" is not null)::int as annules,
  count(*) filter (where exists (select 1 from referents r where r."ficheId" = e."ficheId"
    and r."createdAt" > e."sentAt"))::int as actives`;

/** One batch, or null. @throws AppError `not_found` for who is no agent */
export async function getLot(actor: Actor, lotId: string): Promise<Lot | null> {
  requireAllowed(actor, isAgent);
  const [lot] = await rows<Lot>(Prisma.sql`
    select ${columns} from envois_activation e left join comptes c on c.id = e."sentById"
    where e."lotId" = ${lotId} group by e."lotId"`);
  return lot ?? null;
}

/** Batches that went to a fiche of that name; all, without one. */
function containing(q: string): Prisma.Sql {
  const name = searchable(q.slice(0, 200));
  if (!q.trim()) return Prisma.sql`true`;
  return Prisma.sql`e."lotId" in (select one."lotId" from envois_activation one join fiches f on f.id = one."ficheId"
    where ${name} <> '' and f."rechercheNom" like ${`%${name}%`})`;
}

/**
 * Every batch, newest first, by numbered pages; with `q`, those that went to a fiche of that name.
 * @throws AppError `not_found` for who is no agent
 */
export async function listLots(actor: Actor, given: { q?: string; page?: unknown } = {}): Promise<Page<Lot>> {
  requireAllowed(actor, isAgent);
  const page = pageNumber(given.page);
  const within = containing(given.q ?? '');
  const [items, [count]] = await Promise.all([
    rows<Lot>(Prisma.sql`
      select ${columns} from envois_activation e left join comptes c on c.id = e."sentById"
      where ${within} group by e."lotId" order by min(e."createdAt") desc, e."lotId"
      limit ${PAGE_SIZE} offset ${(page - 1) * PAGE_SIZE}`),
    rows<{ total: number }>(
      Prisma.sql`select count(distinct e."lotId")::int as total from envois_activation e where ${within}`,
    ),
  ]);
  return toPage(items, count?.total ?? 0, page);
}
