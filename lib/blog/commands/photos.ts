import { requireActive } from '@/lib/comptes/access';
import type { Actor } from '@/lib/comptes/actor';
import { type Tx, transaction } from '@/lib/core/db';
import { invalid, notFound } from '@/lib/core/errors';
import { parse } from '@/lib/core/parse';
import { removeBytes } from '@/lib/fichiers/bytes';
import { announceShown } from '@/lib/fichiers/commands/announce';
import type { Announced } from '@/lib/fichiers/schema';
import { holdFor, mayEditArticle } from '../access';
import { announcePhotosInput, beginRef, movePhotoInput, photoRef } from '../schema';
import { MAX_PHOTOS } from '../words';
import { holdOrBegin } from '../write';

/**
 * Says that photos of an article are about to come; each stands after the others once it is whole and checked. Twenty at
 * most, those on their way included; 20,000,000 bytes each at most.
 * @returns one row per file, in order
 * @throws AppError `unauthenticated`, `not_found`, `forbidden`, `invalid`, `rate_limited`
 */
export const announceArticlePhotos = (actor: Actor, input: unknown): Promise<Announced[]> =>
  announce(actor, input);

/**
 * The same of photos that a plain form carries: its article begins with them when it is not there yet.
 * @throws AppError as there; `forbidden` beyond twenty in progress
 */
export async function announceFormPhotos(actor: Actor, input: unknown): Promise<Announced[]> {
  const compte = requireActive(actor);
  const { articleId } = parse(beginRef, input);
  return announce(actor, input, (tx) => holdOrBegin(tx, compte, articleId));
}

async function announce(
  actor: Actor,
  input: unknown,
  begin?: (tx: Tx) => Promise<unknown>,
): Promise<Announced[]> {
  const { articleId, files } = parse(announcePhotosInput, input);
  const { id: compteId } = requireActive(actor);
  return transaction(async (tx) => {
    await begin?.(tx);
    await holdFor(tx, actor, articleId, mayEditArticle);
    const rows = await announceShown(tx, { usage: 'article', compteId, scope: articleId, files });
    const there = await tx.articlePhoto.findMany({
      where: { articleId },
      orderBy: { rang: 'desc' },
      select: { fichierId: true, rang: true },
    });
    const known = new Set(there.map(({ fichierId }) => fichierId));
    const added = rows.filter(({ id }) => !known.has(id));
    if (there.length + added.length > MAX_PHOTOS)
      throw invalid('files', `Un article montre ${MAX_PHOTOS} photos au plus. Retirez-en d’abord.`);
    const last = there[0]?.rang ?? 0;
    await tx.articlePhoto.createMany({
      data: added.map(({ id }, index) => ({ fichierId: id, articleId, rang: last + index + 1 })),
    });
    return rows;
  });
}

/**
 * Moves a photo one place in the gallery. At the end of the row it stays.
 * @throws AppError `unauthenticated`, `not_found`, `forbidden`
 */
export async function moveArticlePhoto(actor: Actor, input: unknown): Promise<void> {
  const { fichierId, sens } = parse(movePhotoInput, input);
  await transaction(async (tx) => {
    const articleId = await articleOf(tx, actor, fichierId);
    const photos = await tx.articlePhoto.findMany({
      where: { articleId, fichier: { etat: 'pret' } },
      orderBy: [{ rang: 'asc' }, { fichierId: 'asc' }],
      select: { fichierId: true },
    });
    const ids = photos.map((photo) => photo.fichierId);
    const from = ids.indexOf(fichierId);
    const to = Math.min(Math.max(from + (sens === 'avant' ? -1 : 1), 0), ids.length - 1);
    ids.splice(to, 0, ...ids.splice(from, 1));
    for (const [rang, id] of ids.entries())
      await tx.articlePhoto.update({ where: { fichierId: id }, data: { rang: rang + 1 } });
  });
}

/**
 * Takes a photo away for good; where the text named it, nothing is shown.
 * @throws AppError `unauthenticated`, `not_found`, `forbidden`
 */
export async function removeArticlePhoto(actor: Actor, input: unknown): Promise<void> {
  const { fichierId } = parse(photoRef, input);
  await transaction(async (tx) => {
    const articleId = await articleOf(tx, actor, fichierId);
    await tx.article.updateMany({
      where: { id: articleId, couvertureId: fichierId },
      data: { couvertureId: null },
    });
    await removeFichiers(tx, { id: fichierId });
  });
}

/** Takes the photos of these articles away, bytes included: their rows alone would leave them behind. */
export const removePhotosOf = (tx: Tx, articleIds: readonly string[]) =>
  removeFichiers(tx, { articlePhoto: { articleId: { in: [...articleIds] } } });

async function removeFichiers(
  tx: Tx,
  where: { id: string } | { articlePhoto: { articleId: { in: string[] } } },
) {
  const rows = await tx.fichier.findMany({ where, select: { id: true, key: true } });
  await tx.fichier.deleteMany({ where: { id: { in: rows.map(({ id }) => id) } } });
  await removeBytes(tx, rows);
}

/** The article of a photo that the actor may change, held until the end of the transaction. */
async function articleOf(tx: Tx, actor: Actor, fichierId: string): Promise<string> {
  const where = { fichierId };
  const photo = await tx.articlePhoto.findUnique({ where, select: { articleId: true } });
  await holdFor(tx, actor, photo?.articleId ?? '', mayEditArticle);
  // What moderation hides is not its owner’s to change.
  const still = await tx.articlePhoto.findUnique({
    where: { ...where, fichier: { hiddenAt: null } },
    select: { articleId: true },
  });
  if (!still) throw notFound();
  return still.articleId;
}
