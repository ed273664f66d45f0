import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import type { FichierUsage } from '@/lib/fichiers/words';
import { inspectArchive } from './archive';
import { detect } from './detect';
import { blankFilmPlace } from './film';
import { inspectPicture, type Picture } from './picture';
import { type Arrival, refused } from './refusal';
import { inspectSvg } from './svg';

/** Pictures that pages show. */
const shown: readonly FichierUsage[] = ['portrait', 'fiche', 'annonce', 'article'];

export type Inspected = Picture & { taille: number; sha256: string };

/**
 * Decides from its bytes whether a file is welcome, and prepares what is kept of it. Nothing of it is run or unpacked.
 * @throws AppError `invalid` with the sentence to show
 */
export async function inspect(arrival: Arrival, usage: FichierUsage): Promise<Inspected> {
  const { size } = await stat(arrival.path);
  if (size === 0) throw refused(arrival.nom, 'est vide.');
  const { type, zip } = await detect(arrival);
  if (zip) await inspectArchive(arrival, type, size);
  if (type === 'image/svg+xml') await inspectSvg(arrival);
  if (/^(video|audio)\/(mp4|quicktime|3gpp)/.test(type)) await blankFilmPlace(arrival.path);
  const picture = /^image\/(?!svg)/.test(type) ? await inspectPicture(arrival, type) : plain(arrival, type);
  if (shown.includes(usage) && !picture.previews.vignette)
    throw refused(
      arrival.nom,
      'n’est pas une photo que l’on peut montrer. Choisissez une image JPEG, PNG ou WebP.',
    );
  return { ...picture, taille: (await stat(picture.path)).size, sha256: await sha256Of(picture.path) };
}

const plain = ({ nom, path }: Arrival, type: string): Picture => ({
  nom,
  type,
  path,
  largeur: null,
  hauteur: null,
  previews: {},
});

async function sha256Of(file: string) {
  const hash = createHash('sha256');
  await pipeline(createReadStream(file, { highWaterMark: 1_048_576 }), hash);
  return hash.digest('hex');
}
