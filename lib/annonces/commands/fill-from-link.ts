import { createHash } from 'node:crypto';
import { requireActive } from '@/lib/comptes/access';
import type { Actor, Connecte } from '@/lib/comptes/actor';
import { db } from '@/lib/core/db';
import { invalid, isAppError } from '@/lib/core/errors';
import { log } from '@/lib/core/log';
import type { Announced } from '@/lib/fichiers/schema';
import type { Reach } from '@/lib/liens/fetch-public';
import { type LinkPreview, previewLink } from '@/lib/liens/preview';
import { extractOf } from '../rows';
import { ANNONCE_MAX, MAX_PHOTOS } from '../words';
import { type Kept, saveDraft } from './draft';
import { announceAnnoncePhotos, removeAnnoncePhoto } from './photos';

/** Brings the bytes of a photo that was announced to what receives files. @returns whether it was taken */
export type SendPhoto = (announced: Announced, bytes: Buffer) => Promise<boolean>;

export type Filled = {
  kept: Kept;
  /** The fields that were empty and say something now. */
  fields: Partial<Record<'titre' | 'description' | 'lienUrl' | 'lienTitre', string>>;
  photo: boolean;
};

const NO_LINK = 'Collez l’adresse d’une page, par exemple www.exemple.fr/annonce.';

/**
 * Fills what is empty in a draft (title, description, link) from a public page, keeps it, and adds the picture of the page to
 * its photos. What was typed stays; a picture that cannot be had, or finds no place, is left out.
 * @param input the fields of the form; `lien` is the address
 * @throws AppError as `saveDraft`; `invalid` naming `lien` when the page cannot be read
 */
export async function fillFromLink(
  actor: Actor,
  input: Record<string, unknown>,
  { send, reach }: { send: SendPhoto; reach?: Reach },
): Promise<Filled> {
  const compte = requireActive(actor);
  const lien = textOf(input.lien);
  if (lien === '') throw invalid('lien', NO_LINK);
  // People copy « exemple.fr/annonce » too.
  const page = await previewLink(
    compte,
    /^[a-z][a-z\d+.-]*:\/\//i.test(lien) ? lien : `https://${lien}`,
    reach,
  );
  const fields = missing(input, page);
  const kept = await saveDraft(actor, { ...input, ...fields });
  const photo = page.image !== null && (await addPicture(compte, kept.id, page.image, send));
  return { kept, fields, photo };
}

const textOf = (value: unknown) => (typeof value === 'string' ? value.trim() : '');

function missing(input: Record<string, unknown>, { url, titre, description }: LinkPreview): Filled['fields'] {
  const isEmpty = (name: string) => textOf(input[name]) === '';
  const linked = isEmpty('lienUrl') && url.length <= ANNONCE_MAX.lienUrl;
  return {
    ...(isEmpty('titre') && titre && { titre: extractOf(titre, ANNONCE_MAX.titre - 1) }),
    ...(isEmpty('description') && description && { description }),
    ...(linked && { lienUrl: url, lienTitre: titre }),
  };
}

/** Named after its bytes: the same link pasted twice brings its picture once. */
async function addPicture(actor: Connecte, annonceId: string, bytes: Buffer, send: SendPhoto) {
  const nom = `image-du-lien-${createHash('sha256').update(bytes).digest('hex').slice(0, 12)}.jpg`;
  const there = await db.annoncePhoto.findMany({
    where: { annonceId },
    take: MAX_PHOTOS,
    select: { fichier: { select: { nom: true, etat: true } } },
  });
  if (
    there.length >= MAX_PHOTOS ||
    there.some(({ fichier }) => fichier.nom === nom && fichier.etat === 'pret')
  )
    return false;
  const file = { nom, taille: bytes.length, type: 'image/jpeg', lastModified: 1 };
  const [announced] = await announceAnnoncePhotos(actor, { annonceId, files: [file] });
  if (!announced) return false;
  if (await sent(send, announced, bytes)) return true;
  await removeAnnoncePhoto(actor, { fichierId: announced.id });
  return false;
}

async function sent(send: SendPhoto, announced: Announced, bytes: Buffer) {
  try {
    return await send(announced, bytes);
  } catch (error) {
    if (!isAppError(error))
      log.warn({ error, fichierId: announced.id }, 'the picture of a link was not kept');
    return false;
  }
}
