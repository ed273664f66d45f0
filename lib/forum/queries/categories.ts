import type { Actor } from '@/lib/comptes/actor';
import { db, Prisma, rows } from '@/lib/core/db';
import { remembered } from '@/lib/core/remembered';
import { requireAgent } from '../access';
import { canPublishIn } from '../policy';
import type { Ecriture, Niveau, Picto } from '../words';

export type CategorieRow = {
  id: string;
  slug: string;
  /** Addresses of those that were merged into it. */
  anciens: string[];
  nom: string;
  description: string;
  picto: Picto;
  ecriture: Ecriture;
  retiredAt: Date | null;
  /** Sujets one can read. */
  nombre: number;
};

/** What can be read of the forum by everybody (`s`). */
export const visibleSql = Prisma.sql`s."deletedAt" is null and s."hiddenAt" is null and s."fusionneDansId" is null`;

/** How many sujets each holds comes from an index alone. */
const readCategories = (): Promise<CategorieRow[]> =>
  rows<CategorieRow>(Prisma.sql`
    select c.id, c.slug, c.anciens, c.nom, c.description, c.picto, c.ecriture::text as ecriture, c."retiredAt",
      (select count(*)::int from sujets s where s."categorieId" = c.id and ${visibleSql}) as nombre
    from forum_categories c order by (c."retiredAt" is not null), c.rang, c.id`);

/** The categories in their order, those retired last: the same for everybody. */
export const listCategories = (_actor: Actor): Promise<readonly CategorieRow[]> =>
  remembered('forum, rubriques', readCategories);

/** The category at this address, now or before it was merged into another; null: there is none any more. */
export const categorieAt = (categories: readonly CategorieRow[], slug: string): CategorieRow | null =>
  categories.find((one) => one.slug === slug) ??
  categories.find(({ anciens }) => anciens.includes(slug)) ??
  null;

/** Those the actor may open a sujet in. */
export const writableCategories = (actor: Actor, categories: readonly CategorieRow[]) =>
  categories.filter((one) => canPublishIn(actor, one));

/** All of them, for the agents’ desk. @throws AppError `unauthenticated`, `not_found` */
export async function listCategoriesToKeep(actor: Actor): Promise<CategorieRow[]> {
  requireAgent(actor);
  return readCategories();
}

/** How the actor follows this category or tag; `rien` without a word about it. */
export async function suiviOf(
  actor: Actor,
  cible: 'categorie' | 'etiquette' | 'sujet',
  cibleId: string,
): Promise<Niveau> {
  if (actor.kind !== 'compte') return 'rien';
  const row = await db.forumSuivi.findUnique({
    where: { compteId_cible_cibleId: { compteId: actor.id, cible, cibleId } },
    select: { niveau: true },
  });
  return row?.niveau ?? 'rien';
}
