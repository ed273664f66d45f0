import { requireActive } from '@/lib/comptes/access';
import type { Actor } from '@/lib/comptes/actor';
import { type Tx, transaction } from '@/lib/core/db';
import { invalid, notFound } from '@/lib/core/errors';
import { parse } from '@/lib/core/parse';
import { removeBytes } from '@/lib/fichiers/bytes';
import { announceShown } from '@/lib/fichiers/commands/announce';
import type { Announced } from '@/lib/fichiers/schema';
import { holdOwnWords, lockAnnonce } from '../access';
import { announcePhotosInput, draftRef, movePhotoInput, photoRef } from '../schema';
import { MAX_PHOTOS } from '../words';
import { holdDraft } from './draft';

/**
 * Says that photos of an annonce, or of its draft, are about to come; each is shown after the others, once it is whole
 * and checked. Ten photos at most, those on their way included; 20,000,000 bytes each at most.
 * @returns one row per file, in order
 * @throws AppError `unauthenticated`, `not_found`, `invalid`, `rate_limited`
 */
export const announceAnnoncePhotos = async (actor: Actor, input: unknown): Promise<Announced[]> =>
  announce(actor, parse(announcePhotosInput, input));

/**
 * The same of photos that a plain form carries: its draft begins with them when it is not there yet.
 * @throws AppError as there; `forbidden` beyond twenty drafts
 */
export async function announceFormPhotos(actor: Actor, input: unknown): Promise<Announced[]> {
  const { id } = requireActive(actor);
  const { annonceId } = parse(draftRef, input);
  return announce(actor, parse(announcePhotosInput, input), (tx) => holdDraft(tx, id, annonceId));
}

function announce(
  actor: Actor,
  { annonceId, files }: { annonceId: string; files: unknown[] },
  begin?: (tx: Tx) => Promise<unknown>,
): Promise<Announced[]> {
  return transaction(async (tx) => {
    await begin?.(tx);
    const { auteurId: compteId } = await holdOwnWords(tx, actor, annonceId);
    const rows = await announceShown(tx, { usage: 'annonce', compteId, scope: annonceId, files });
    await joinPhotos(
      tx,
      annonceId,
      rows.map(({ id }) => id),
    );
    return rows;
  });
}

/**
 * Puts fichiers of the usage `annonce` after the photos of an annonce whose row is held; those it has already stay.
 * @throws AppError `invalid` naming `files` beyond ten
 */
export async function joinPhotos(tx: Tx, annonceId: string, fichierIds: readonly string[], legende = '') {
  const there = await tx.annoncePhoto.findMany({
    where: { annonceId },
    orderBy: { rang: 'desc' },
    select: { fichierId: true, rang: true },
  });
  const last = there[0]?.rang ?? 0;
  const known = new Set(there.map(({ fichierId }) => fichierId));
  const added = fichierIds.filter((id) => !known.has(id));
  if (there.length + added.length > MAX_PHOTOS)
    throw invalid('files', `Une annonce montre ${MAX_PHOTOS} photos au plus. Retirez-en d’abord.`);
  await tx.annoncePhoto.createMany({
    data: added.map((fichierId, index) => ({ fichierId, annonceId, rang: last + index + 1, legende })),
  });
}

/**
 * Moves a photo one place; the first one is the large one, and that of lists. At the end of the row it stays.
 * @throws AppError `unauthenticated`, `not_found`
 */
export async function moveAnnoncePhoto(actor: Actor, input: unknown): Promise<void> {
  const { fichierId, sens } = parse(movePhotoInput, input);
  await transaction(async (tx) => {
    const annonceId = await annonceOf(tx, actor, fichierId);
    const photos = await tx.annoncePhoto.findMany({
      where: { annonceId, fichier: { etat: 'pret' } },
      orderBy: [{ rang: 'asc' }, { fichierId: 'asc' }],
      select: { fichierId: true },
    });
    const ids = photos.map((photo) => photo.fichierId);
    const from = ids.indexOf(fichierId);
    const to = Math.min(Math.max(from + (sens === 'avant' ? -1 : 1), 0), ids.length - 1);
    ids.splice(to, 0, ...ids.splice(from, 1));
    for (const [rang, id] of ids.entries())
      await tx.annoncePhoto.update({ where: { fichierId: id }, data: { rang: rang + 1 } });
  });
}

/**
 * Takes a photo away for good.
 * @throws AppError `unauthenticated`, `not_found`
 */
export async function removeAnnoncePhoto(actor: Actor, input: unknown): Promise<void> {
  const { fichierId } = parse(photoRef, input);
  await transaction(async (tx) => {
    await annonceOf(tx, actor, fichierId);
    await removeFichiers(tx, { id: fichierId });
  });
}

/** Takes the photos of these annonces away, bytes included: their rows alone would leave them behind. */
export const removePhotosOf = (tx: Tx, annonceIds: readonly string[]) =>
  removeFichiers(tx, { annoncePhoto: { annonceId: { in: [...annonceIds] } } });

async function removeFichiers(
  tx: Tx,
  where: { id: string } | { annoncePhoto: { annonceId: { in: string[] } } },
) {
  const rows = await tx.fichier.findMany({ where, select: { id: true, key: true } });
  await tx.fichier.deleteMany({ where: { id: { in: rows.map(({ id }) => id) } } });
  await removeBytes(tx, rows);
}

/** The annonce of a photo that the actor may change, held until the end of the transaction. */
async function annonceOf(tx: Tx, actor: Actor, fichierId: string): Promise<string> {
  const where = { fichierId };
  const photo = await tx.annoncePhoto.findUnique({ where, select: { annonceId: true } });
  if (photo) await lockAnnonce(tx, photo.annonceId);
  await holdOwnWords(tx, actor, photo?.annonceId ?? '');
  // What moderation hides is not its owner’s to change.
  const still = await tx.annoncePhoto.findUnique({
    where: { ...where, fichier: { hiddenAt: null } },
    select: { annonceId: true },
  });
  if (!still) throw notFound();
  return still.annonceId;
}
