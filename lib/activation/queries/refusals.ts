import { requireAllowed } from '@/lib/annuaire/access';
import type { Actor } from '@/lib/comptes/actor';
import { isAgent } from '@/lib/comptes/policy';
import { db, type Prisma } from '@/lib/core/db';
import { PAGE_SIZE, type Page, pageNumber, toPage } from '@/lib/core/pagination';
import { searchable } from '@/lib/core/text';

/** A fiche whose address no longer takes mail. */
export type Refusal = {
  id: string;
  slug: string;
  nom: string;
  commune: string | null;
  email: string;
  telephone: string;
  raison: string;
  depuis: Date | null;
};

/**
 * Fiches whose mails come back, the latest first, by numbered pages; `q` is looked for in their names and addresses.
 * @throws AppError `not_found` for who is no agent
 */
export async function listRefusals(
  actor: Actor,
  given: { q?: string; page?: unknown; size?: number } = {},
): Promise<Page<Refusal>> {
  requireAllowed(actor, isAgent);
  const page = pageNumber(given.page);
  const size = given.size ?? PAGE_SIZE;
  const q = (given.q ?? '').trim().slice(0, 200);
  const name = searchable(q);
  const found: Prisma.FicheWhereInput[] = [{ email: { contains: q, mode: 'insensitive' } }];
  if (name) found.push({ rechercheNom: { contains: name } });
  const where: Prisma.FicheWhereInput = { emailRefus: { not: '' }, ...(q && { OR: found }) };
  const [total, fiches] = await Promise.all([
    db.fiche.count({ where }),
    db.fiche.findMany({
      where,
      orderBy: [{ emailRefusAt: 'desc' }, { id: 'asc' }],
      skip: (page - 1) * size,
      take: size,
      select: {
        id: true,
        slug: true,
        nom: true,
        email: true,
        telephone: true,
        emailRefus: true,
        emailRefusAt: true,
        commune: { select: { nom: true } },
      },
    }),
  ]);
  const items = fiches.map(({ commune, emailRefus, emailRefusAt, ...fiche }) => ({
    ...fiche,
    commune: commune?.nom ?? null,
    raison: emailRefus,
    depuis: emailRefusAt,
  }));
  return toPage(items, total, page, size);
}
