import { db, Prisma } from '@/lib/core/db';
import { notFound } from '@/lib/core/errors';
import { foldedSql, holdsSql } from '@/lib/core/folded';
import { PAGE_SIZE, type Page, toPage } from '@/lib/core/pagination';
import { parse } from '@/lib/core/parse';
import type { Actor } from '../actor';
import { canManageComptes } from '../policy';
import { comptesSearch } from '../schema';
import type { CompteFiltre, Role } from '../words';

export type CompteLine = {
  id: string;
  nom: string;
  email: string;
  fonction: string;
  role: Role;
  portraitId: string | null;
  createdAt: Date;
  /** To the day; null: not since it was counted. */
  lastSeenAt: Date | null;
  disabledAt: Date | null;
  confirmed: boolean;
  /** Why mails to them come back; empty: they do not. */
  emailRefus: string;
};

const filters: Record<CompteFiltre, Prisma.Sql> = {
  tous: Prisma.sql`true`,
  agents: Prisma.sql`c.role <> 'membre'`,
  desactives: Prisma.sql`c."disabledAt" is not null`,
};

function matching(q: string) {
  if (!q) return Prisma.sql`true`;
  return Prisma.sql`((${holdsSql(Prisma.sql`c.nom`, q)}) or position(${q.toLowerCase()} in c.email) > 0)`;
}

/**
 * One page of the accounts, by name: those whose name holds every word of `q` whatever the accents, or whose address
 * holds it. Deleted ones are left out.
 * @throws AppError `not_found` for who is not administrateur
 */
export async function listComptes(
  actor: Actor,
  given: { q?: string; filtre?: string; page?: number },
): Promise<Page<CompteLine>> {
  if (!canManageComptes(actor)) throw notFound();
  const { q, filtre, page } = parse(comptesSearch, given);
  const where = Prisma.sql`c."deletedAt" is null and ${filters[filtre]} and ${matching(q)}`;
  const [items, [count]] = await Promise.all([
    db.$queryRaw<CompteLine[]>`
      select c.id, c.nom, c.email, c.fonction, c.role, c."portraitId", c."createdAt", c."lastSeenAt", c."disabledAt",
        c."emailConfirmedAt" is not null as confirmed, c."emailRefus"
      from comptes c where ${where} order by ${foldedSql(Prisma.sql`c.nom`)}, c.id limit ${PAGE_SIZE} offset ${(page - 1) * PAGE_SIZE}`,
    db.$queryRaw<{ total: number }[]>`select count(*)::int as total from comptes c where ${where}`,
  ]);
  return toPage(items, count?.total ?? 0, page);
}

const STRUCTURES = 20;

/**
 * One account, as an administrateur decides about it. Nothing of what it wrote in espaces: their privacy is not lifted.
 * @throws AppError `not_found` (also for who is not administrateur)
 */
export async function getCompte(actor: Actor, id: string) {
  if (!canManageComptes(actor)) throw notFound();
  const row = await db.compte.findFirst({
    where: { id, deletedAt: null },
    select: {
      id: true,
      nom: true,
      email: true,
      fonction: true,
      role: true,
      portraitId: true,
      createdAt: true,
      lastSeenAt: true,
      emailConfirmedAt: true,
      emailRefus: true,
      emailRefusAt: true,
      disabledAt: true,
      disabledMotif: true,
      inactiviteAt: true,
      oidcSub: true,
      oidcSiret: true,
      referents: {
        orderBy: { createdAt: 'asc' },
        take: STRUCTURES,
        select: { fiche: { select: { slug: true, nom: true } } },
      },
      _count: { select: { membres: true } },
    },
  });
  if (!row) throw notFound();
  const { referents, _count, oidcSub, ...compte } = row;
  return {
    ...compte,
    structures: referents.map(({ fiche }) => fiche),
    espaces: _count.membres,
    oidc: oidcSub !== null,
  };
}
