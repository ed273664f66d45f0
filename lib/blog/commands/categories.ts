import { requireActive } from '@/lib/comptes/access';
import type { Actor } from '@/lib/comptes/actor';
import { now } from '@/lib/core/clock';
import { type Tx, transaction } from '@/lib/core/db';
import { forbidden, invalid, notFound } from '@/lib/core/errors';
import { parse } from '@/lib/core/parse';
import { searchable, slugify } from '@/lib/core/text';
import { canEditBlog } from '../policy';
import { categorieInput, categorieRef, moveCategorieInput, newCategorieInput } from '../schema';
import { MAX_CATEGORIES } from '../words';
import { refreshArticleSearch } from '../write';

function requireAgent(actor: Actor) {
  const compte = requireActive(actor);
  if (!canEditBlog(compte)) throw notFound();
}

/** One at a time changes the list. */
const lockList = (tx: Tx) =>
  tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended('blog:categories', 0))`;

const inUse = (tx: Tx) =>
  tx.blogCategorie.findMany({
    where: { retiredAt: null },
    orderBy: [{ rang: 'asc' }, { id: 'asc' }],
    select: { id: true, nom: true, rang: true },
  });

async function requireFreeName(tx: Tx, nom: string, except = '') {
  const all = await tx.blogCategorie.findMany({ select: { id: true, nom: true } });
  if (all.some((one) => one.id !== except && searchable(one.nom) === searchable(nom)))
    throw invalid('nom', 'Une catégorie porte déjà ce nom.');
}

/**
 * Adds a category at the end of the list.
 * @throws AppError `unauthenticated`, `not_found` for who is no agent, `invalid`; `forbidden` beyond twenty
 */
export async function addCategorie(actor: Actor, input: unknown): Promise<{ id: string }> {
  const { nom } = parse(newCategorieInput, input);
  requireAgent(actor);
  return transaction(async (tx) => {
    await lockList(tx);
    await requireFreeName(tx, nom);
    const there = await inUse(tx);
    if (there.length >= MAX_CATEGORIES)
      throw forbidden(`Le blog a ${MAX_CATEGORIES} catégories au plus. Retirez-en une d’abord.`);
    const plain = slugify(nom);
    const taken = await tx.blogCategorie.findUnique({ where: { slug: plain }, select: { id: true } });
    const slug = taken ? `${plain}-${there.length + 1}-${now().getTime().toString(36)}` : plain;
    const rang = (there.at(-1)?.rang ?? 0) + 1;
    return tx.blogCategorie.create({ data: { nom, slug, rang }, select: { id: true } });
  });
}

/**
 * Gives a category another name; its address stays. Articles are found by the new one at once.
 * @throws AppError `unauthenticated`, `not_found`, `invalid`
 */
export async function renameCategorie(actor: Actor, input: unknown): Promise<void> {
  const { categorieId, nom } = parse(categorieInput, input);
  requireAgent(actor);
  await transaction(async (tx) => {
    await lockList(tx);
    await requireFreeName(tx, nom, categorieId);
    const { count } = await tx.blogCategorie.updateMany({ where: { id: categorieId }, data: { nom } });
    if (count === 0) throw notFound();
    const articles = await tx.article.findMany({ where: { categorieId }, take: 500, select: { id: true } });
    for (const { id } of articles) await refreshArticleSearch(tx, id);
  });
}

/**
 * Moves a category one place. At the end of the list it stays.
 * @throws AppError `unauthenticated`, `not_found`
 */
export async function moveCategorie(actor: Actor, input: unknown): Promise<void> {
  const { categorieId, sens } = parse(moveCategorieInput, input);
  requireAgent(actor);
  await transaction(async (tx) => {
    await lockList(tx);
    const ids = (await inUse(tx)).map(({ id }) => id);
    const from = ids.indexOf(categorieId);
    if (from < 0) throw notFound();
    const to = Math.min(Math.max(from + (sens === 'avant' ? -1 : 1), 0), ids.length - 1);
    ids.splice(to, 0, ...ids.splice(from, 1));
    for (const [rang, id] of ids.entries())
      await tx.blogCategorie.update({ where: { id }, data: { rang: rang + 1 } });
  });
}

/**
 * Offers a category no more, or again; articles that have it keep it.
 * @throws AppError `unauthenticated`, `not_found`
 */
export async function toggleCategorie(actor: Actor, input: unknown): Promise<void> {
  const { categorieId } = parse(categorieRef, input);
  requireAgent(actor);
  await transaction(async (tx) => {
    await lockList(tx);
    const row = await tx.blogCategorie.findUnique({
      where: { id: categorieId },
      select: { retiredAt: true },
    });
    if (!row) throw notFound();
    const rang = ((await inUse(tx)).at(-1)?.rang ?? 0) + 1;
    await tx.blogCategorie.update({
      where: { id: categorieId },
      data: row.retiredAt ? { retiredAt: null, rang } : { retiredAt: now() },
    });
  });
}
