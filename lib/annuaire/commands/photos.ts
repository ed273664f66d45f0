import type { Actor } from '@/lib/comptes/actor';
import { type Tx, transaction } from '@/lib/core/db';
import { invalid, notFound } from '@/lib/core/errors';
import { parse } from '@/lib/core/parse';
import { removeBytes } from '@/lib/fichiers/bytes';
import { announceShown } from '@/lib/fichiers/commands/announce';
import type { Announced } from '@/lib/fichiers/schema';
import { lockFiche, requireFicheWriter } from '../access';
import { announcePhotosInput, movePhotoInput, photoInput } from '../schema';
import { MAX_PHOTOS } from '../words';

/**
 * Says that photos of a fiche are about to come; each is shown to everybody, after the others, once it is whole and
 * checked. Twelve photos at most, those on their way included; 20,000,000 bytes each at most.
 * @returns one row per file, in order
 * @throws AppError `unauthenticated`, `not_found`, `invalid`, `rate_limited`
 */
export async function announcePhotos(actor: Actor, input: unknown): Promise<Announced[]> {
  const { ficheId, files } = parse(announcePhotosInput, input);
  return transaction(async (tx) => {
    await lockFiche(tx, ficheId);
    const { id: compteId } = await requireFicheWriter(actor, ficheId, tx);
    const rows = await announceShown(tx, { compteId, scope: ficheId, files });
    const there = await tx.fichePhoto.findMany({
      where: { ficheId },
      orderBy: { rang: 'desc' },
      select: { fichierId: true, rang: true },
    });
    const last = there[0]?.rang ?? 0;
    const known = new Set(there.map(({ fichierId }) => fichierId));
    const added = rows.filter(({ id }) => !known.has(id));
    if (there.length + added.length > MAX_PHOTOS)
      throw invalid('files', `Une fiche montre ${MAX_PHOTOS} photos au plus. Retirez-en d’abord.`);
    await tx.fichePhoto.createMany({
      data: added.map(({ id }, index) => ({ fichierId: id, ficheId, rang: last + index + 1 })),
    });
    return rows;
  });
}

/**
 * Says what a photo shows, which readers of screens read out, and who took it.
 * @throws AppError `unauthenticated`, `not_found`, `invalid`
 */
export async function describePhoto(actor: Actor, input: unknown): Promise<{ slug: string }> {
  const { fichierId, ...words } = parse(photoInput, input);
  return transaction(async (tx) => {
    const { slug } = await held(tx, actor, fichierId);
    await tx.fichePhoto.update({ where: { fichierId }, data: words });
    return { slug };
  });
}

/**
 * Moves a photo one place; the first one is the large one. At the end of the row it stays where it is.
 * @throws AppError `unauthenticated`, `not_found`
 */
export async function movePhoto(actor: Actor, input: unknown): Promise<{ slug: string }> {
  const { fichierId, sens } = parse(movePhotoInput, input);
  return transaction(async (tx) => {
    const { slug, ficheId } = await held(tx, actor, fichierId);
    const photos = await tx.fichePhoto.findMany({
      where: { ficheId, fichier: { etat: 'pret' } },
      orderBy: [{ rang: 'asc' }, { fichierId: 'asc' }],
      select: { fichierId: true },
    });
    const ids = photos.map((photo) => photo.fichierId);
    const from = ids.indexOf(fichierId);
    const to = Math.min(Math.max(from + (sens === 'avant' ? -1 : 1), 0), ids.length - 1);
    ids.splice(to, 0, ...ids.splice(from, 1));
    for (const [rang, id] of ids.entries())
      await tx.fichePhoto.update({ where: { fichierId: id }, data: { rang: rang + 1 } });
    return { slug };
  });
}

/**
 * Takes a photo away for good.
 * @throws AppError `unauthenticated`, `not_found`
 */
export async function removePhoto(actor: Actor, fichierId: string): Promise<{ slug: string }> {
  return transaction(async (tx) => {
    const { slug } = await held(tx, actor, fichierId);
    const rows = await tx.fichier.findMany({ where: { id: fichierId }, select: { key: true } });
    await tx.fichier.delete({ where: { id: fichierId } });
    await removeBytes(tx, rows);
    return { slug };
  });
}

/** The fiche of a photo that the actor may change, held until the end of the transaction. */
async function held(tx: Tx, actor: Actor, fichierId: string): Promise<{ ficheId: string; slug: string }> {
  const where = { fichierId };
  const photo = await tx.fichePhoto.findUnique({ where, select: { ficheId: true } });
  if (photo) await lockFiche(tx, photo.ficheId);
  await requireFicheWriter(actor, photo?.ficheId ?? '', tx);
  // What moderation hides is not its owner’s to change.
  const still = await tx.fichePhoto.findUnique({
    where: { ...where, fichier: { hiddenAt: null } },
    select: { ficheId: true, fiche: { select: { slug: true } } },
  });
  if (!still) throw notFound();
  return { ficheId: still.ficheId, slug: still.fiche.slug };
}
