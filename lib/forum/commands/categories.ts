import type { Actor } from '@/lib/comptes/actor';
import { now } from '@/lib/core/clock';
import { type Tx, transaction } from '@/lib/core/db';
import { forbidden, invalid, notFound } from '@/lib/core/errors';
import { parse } from '@/lib/core/parse';
import { searchable } from '@/lib/core/text';
import { requireAgent } from '../access';
import { categorieInput, categorieRef, mergeCategorieInput, orderInput } from '../schema';
import { freeCategorieSlug } from '../slug';
import { MAX_CATEGORIES } from '../words';

/** One at a time keeps the categories: they are few, and their order is of all of them. */
const lock = (tx: Tx) =>
  tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended('forum-categories', 0))`;

/**
 * Writes a category, or a new one at the end of the list. Under another name its address stays.
 * @throws AppError `unauthenticated`, `not_found` (agents only), `invalid` (a name that is taken), `forbidden` beyond twenty
 */
export async function saveCategorie(actor: Actor, input: unknown): Promise<{ id: string }> {
  requireAgent(actor);
  const { categorieId, ...said } = parse(categorieInput, input);
  return transaction(async (tx) => {
    await lock(tx);
    const all = await tx.forumCategorie.findMany({
      where: {},
      orderBy: { rang: 'asc' },
      select: { id: true, nom: true, rang: true, retiredAt: true },
    });
    if (all.some(({ id, nom }) => id !== categorieId && searchable(nom) === searchable(said.nom)))
      throw invalid('nom', 'Une rubrique porte déjà ce nom.');
    if (categorieId) {
      if (!all.some(({ id }) => id === categorieId)) throw notFound();
      await tx.forumCategorie.update({ where: { id: categorieId }, data: said });
      return { id: categorieId };
    }
    if (all.filter(({ retiredAt }) => retiredAt === null).length >= MAX_CATEGORIES)
      throw forbidden(`${MAX_CATEGORIES} rubriques au plus : au-delà, personne ne s’y retrouve.`);
    const rang = Math.max(0, ...all.map((one) => one.rang)) + 1;
    const slug = await freeCategorieSlug(tx, said.nom);
    return tx.forumCategorie.create({ data: { ...said, slug, rang }, select: { id: true } });
  });
}

/** Moves a category one place; at the end of the list it stays. @throws AppError `unauthenticated`, `not_found` */
export async function orderCategorie(actor: Actor, input: unknown): Promise<void> {
  requireAgent(actor);
  const { categorieId, sens } = parse(orderInput, input);
  await transaction(async (tx) => {
    await lock(tx);
    const rows = await tx.forumCategorie.findMany({
      where: { retiredAt: null },
      orderBy: [{ rang: 'asc' }, { id: 'asc' }],
      select: { id: true },
    });
    const ids = rows.map(({ id }) => id);
    const from = ids.indexOf(categorieId);
    if (from < 0) throw notFound();
    const to = Math.min(Math.max(from + (sens === 'avant' ? -1 : 1), 0), ids.length - 1);
    ids.splice(to, 0, ...ids.splice(from, 1));
    for (const [index, id] of ids.entries())
      await tx.forumCategorie.update({ where: { id }, data: { rang: index + 1 } });
  });
}

/** Offers a category no more, or again; its sujets stay where they are. @throws AppError `unauthenticated`, `not_found` */
export async function toggleCategorie(
  actor: Actor,
  input: unknown,
): Promise<{ nom: string; retired: boolean }> {
  requireAgent(actor);
  const { categorieId } = parse(categorieRef, input);
  return transaction(async (tx) => {
    await lock(tx);
    const row = await tx.forumCategorie.findUnique({
      where: { id: categorieId },
      select: { nom: true, retiredAt: true },
    });
    if (!row) throw notFound();
    const others = await tx.forumCategorie.count({ where: { retiredAt: null, id: { not: categorieId } } });
    if (row.retiredAt === null && others === 0)
      throw forbidden('C’est la dernière rubrique : le forum n’aurait plus où ranger un sujet.');
    await tx.forumCategorie.update({
      where: { id: categorieId },
      data: { retiredAt: row.retiredAt ? null : now() },
    });
    return { nom: row.nom, retired: row.retiredAt === null };
  });
}

/**
 * Puts all sujets of a category into another, and who followed it with them; the emptied one is gone, and its
 * addresses lead to the other.
 * @throws AppError `unauthenticated`, `not_found` (agents only), `invalid` naming `dansId`
 */
export async function mergeCategorie(actor: Actor, input: unknown): Promise<void> {
  requireAgent(actor);
  const { categorieId, dansId } = parse(mergeCategorieInput, input);
  if (categorieId === dansId) throw invalid('dansId', 'Choisissez une autre rubrique.');
  await transaction(async (tx) => {
    await lock(tx);
    const select = { id: true, slug: true, anciens: true };
    const [from, into] = await Promise.all([
      tx.forumCategorie.findUnique({ where: { id: categorieId }, select }),
      tx.forumCategorie.findUnique({ where: { id: dansId }, select }),
    ]);
    if (!from || !into) throw notFound();
    await tx.sujet.updateMany({ where: { categorieId }, data: { categorieId: dansId } });
    await tx.$executeRaw`
      insert into forum_suivis ("compteId", cible, "cibleId", niveau, "createdAt")
      select "compteId", cible, ${dansId}, niveau, "createdAt" from forum_suivis
      where cible = 'categorie' and "cibleId" = ${categorieId} on conflict do nothing`;
    await tx.forumSuivi.deleteMany({ where: { cible: 'categorie', cibleId: categorieId } });
    await tx.forumCategorie.delete({ where: { id: categorieId } });
    await tx.forumCategorie.update({
      where: { id: dansId },
      data: { anciens: [...into.anciens, ...from.anciens, from.slug] },
    });
  });
}
