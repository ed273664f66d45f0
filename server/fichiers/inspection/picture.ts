import { open, stat } from 'node:fs/promises';
import path from 'node:path';
import sharp, { type Metadata, type Sharp } from 'sharp';
import { splitName } from '@/lib/fichiers/names';
import type { Preview } from '../store/store';
import { convertHeic, heicPixels } from './heic';
import { type Arrival, refused } from './refusal';
import { tiffSaysMore } from './tiff';

const MAX_PIXELS = 40_000_000;
const MAX_SIDE = 16_000;
const VIGNETTE = 320;
const APERCU = 1_600;
const SECONDS = 60;

// Two pictures at a time are looked at, each on one core: everybody else goes on.
sharp.concurrency(1);
sharp.cache(false);

export type Picture = {
  nom: string;
  type: string;
  /** The bytes to keep. */
  path: string;
  largeur: number | null;
  hauteur: number | null;
  previews: Partial<Record<Preview, string>>;
};

/** What sharp reads; the rest (BMP, Photoshop, raw photos) is kept without previews. */
const READABLE = new Set(['image/jpeg', 'image/png', 'image/webp', 'image/gif', 'image/tiff', 'image/avif']);

const openImage = (file: string, options: { animated?: boolean } = {}) =>
  sharp(file, { limitInputPixels: MAX_PIXELS, sequentialRead: true, failOn: 'none', ...options }).timeout({
    seconds: SECONDS,
  });

/**
 * Looks at a picture's size before anything else, takes out where and with what it was taken, and draws its previews.
 * @throws AppError `invalid` for a picture too large, or that cannot be read and so not be cleaned
 */
export async function inspectPicture(arrival: Arrival, type: string): Promise<Picture> {
  const { nom } = arrival;
  if (type === 'image/heic') return fromHeic(arrival);
  if (!READABLE.has(type)) {
    if (type === 'image/bmp') refuseHuge(nom, await bmpPixels(arrival.path));
    return { nom, type, path: arrival.path, largeur: null, hauteur: null, previews: {} };
  }
  const metadata = await headerOf(arrival);
  refuseHuge(nom, metadata);
  const more = saysMore(metadata) || (type === 'image/tiff' && (await tiffSaysMore(arrival.path)));
  const kept = more ? await cleaned(arrival, type, metadata) : arrival.path;
  return { nom, type, path: kept, ...(await drawn(arrival, kept)) };
}

async function fromHeic(arrival: Arrival): Promise<Picture> {
  refuseHuge(arrival.nom, await heicPixels(arrival.path));
  const file = path.join(arrival.bench, 'converti');
  await convertHeic(arrival, file);
  const nom = `${splitName(arrival.nom).base}.jpg`;
  return { nom, type: 'image/jpeg', path: file, ...(await drawn(arrival, file)) };
}

async function headerOf({ nom, path: file }: Arrival): Promise<Metadata> {
  try {
    return await sharp(file, { limitInputPixels: false, failOn: 'none' }).metadata();
  } catch {
    throw refused(nom, 'est abîmé\u202f: cette image ne peut pas être lue.');
  }
}

function refuseHuge(nom: string, { width, height }: { width: number; height: number }) {
  if (width <= MAX_SIDE && height <= MAX_SIDE && width * height <= MAX_PIXELS) return;
  const size = `${width.toLocaleString('fr-FR')} × ${height.toLocaleString('fr-FR')}`;
  throw refused(
    nom,
    `est une image trop grande\u202f: ${size} pixels, alors que la limite est de 40 millions de pixels et de 16\u202f000 par côté.`,
  );
}

/** Anything beside the pixels may hold the place: EXIF, XMP, IPTC, and the texts of a PNG. */
const saysMore = ({ exif, xmp, iptc, comments }: Metadata) =>
  Boolean(exif || xmp || iptc || (comments && comments.length > 0));

/** The same picture, upright, with its colours (ICC) and nothing else. */
async function cleaned({ nom, path: file, bench }: Arrival, type: string, metadata: Metadata) {
  const pages = metadata.pages ?? 1;
  const many = pages > 1 && (type === 'image/webp' || type === 'image/gif' || type === 'image/tiff');
  const to = path.join(bench, 'nettoye');
  const image = openImage(file, { animated: many });
  try {
    await encoded(many ? image : image.autoOrient(), type, metadata)
      .keepIccProfile()
      .toFile(to);
  } catch {
    throw refused(
      nom,
      'ne peut pas être débarrassé du lieu de prise de vue. Enregistrez cette image en JPEG ou en PNG, puis ajoutez-la.',
    );
  }
  return to;
}

function encoded(image: Sharp, type: string, { chromaSubsampling, isPalette }: Metadata): Sharp {
  if (type === 'image/png') return image.png({ palette: isPalette === true });
  if (type === 'image/webp') return image.webp({ quality: 92 });
  if (type === 'image/gif') return image.gif();
  if (type === 'image/tiff') return image.tiff({ compression: 'lzw' });
  if (type === 'image/avif') return image.avif({ quality: 75, effort: 2 });
  return image.jpeg({ quality: 92, chromaSubsampling: chromaSubsampling === '4:4:4' ? '4:4:4' : '4:2:0' });
}

/** Previews; a picture that only a program of its own can draw is kept without. */
async function drawn(
  { bench }: Arrival,
  file: string,
): Promise<Pick<Picture, 'largeur' | 'hauteur' | 'previews'>> {
  const apercu = path.join(bench, 'apercu');
  const vignette = path.join(bench, 'vignette');
  try {
    const { autoOrient } = await sharp(file, { limitInputPixels: MAX_PIXELS, failOn: 'none' }).metadata();
    await openImage(file)
      .autoOrient()
      .resize({ width: APERCU, height: APERCU, fit: 'inside', withoutEnlargement: true })
      .webp({ quality: 80 })
      .toFile(apercu);
    // Drawn from the smaller one: the large picture is read once.
    await openImage(apercu)
      .resize({ width: VIGNETTE, height: VIGNETTE, fit: 'cover' })
      .webp({ quality: 75 })
      .toFile(vignette);
    return { largeur: autoOrient.width, hauteur: autoOrient.height, previews: { apercu, vignette } };
  } catch {
    return { largeur: null, hauteur: null, previews: {} };
  }
}

/** A bitmap says its size at bytes 18 and 22; a negative height is a picture from top to bottom. */
async function bmpPixels(file: string) {
  if ((await stat(file)).size < 26) return { width: 0, height: 0 };
  const handle = await open(file, 'r');
  try {
    const { buffer } = await handle.read(Buffer.alloc(26), 0, 26, 0);
    return { width: Math.abs(buffer.readInt32LE(18)), height: Math.abs(buffer.readInt32LE(22)) };
  } finally {
    await handle.close();
  }
}
