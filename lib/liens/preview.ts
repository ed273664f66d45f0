import sharp from 'sharp';
import type { Connecte } from '@/lib/comptes/actor';
import { invalid } from '@/lib/core/errors';
import { consume } from '@/lib/core/rate-limit';
import { textOf } from './charset';
import { fetchPublic, LinkError, type Reach } from './fetch-public';
import { readMetadata } from './metadata';

export type LinkPreview = {
  /** Where the link led in the end. */
  url: string;
  titre: string;
  description: string;
  /** A JPEG made anew, 1,600 pixels at most; null when the page shows none that can be read. */
  image: Buffer | null;
};

const TITRE_MAX = 200;
const DESCRIPTION_MAX = 2_000;
const PAGE_BYTES = 1_000_000;
const IMAGE_BYTES = 8_000_000;
const IMAGE_PIXELS = 40_000_000;
const SIDE = 1_600;

const limit = { name: 'liens', points: 30, duration: 3_600 };

/**
 * Title, text and picture of a public page, to fill in a form. Thirty an hour and person.
 * @throws AppError `invalid` naming `lien` when it cannot be read or leads inside a private network; `rate_limited`
 */
export async function previewLink(actor: Connecte, link: string, reach?: Reach): Promise<LinkPreview> {
  await consume(limit, actor.id);
  try {
    const page = await fetchPublic(link.trim(), {
      types: ['text/html', 'application/xhtml+xml'],
      most: PAGE_BYTES,
      beyond: 'leave',
      ...(reach && { reach }),
    });
    const { titre, description, image } = readMetadata(textOf(page.body, page.type));
    return {
      url: page.url,
      titre: titre.slice(0, TITRE_MAX),
      description: description.slice(0, DESCRIPTION_MAX),
      image:
        image && URL.canParse(image, page.url) ? await picture(new URL(image, page.url).href, reach) : null,
    };
  } catch (error) {
    if (error instanceof LinkError) throw invalid('lien', error.message);
    throw error;
  }
}

/** A page is worth its words even when its picture is missing, too large or none. */
async function picture(link: string, reach: Reach | undefined): Promise<Buffer | null> {
  try {
    const { body } = await fetchPublic(link, {
      types: ['image/jpeg', 'image/png', 'image/webp', 'image/gif', 'image/avif'],
      most: IMAGE_BYTES,
      beyond: 'refuse',
      ...(reach && { reach }),
    });
    return await sharp(body, { limitInputPixels: IMAGE_PIXELS })
      .rotate()
      .resize({ width: SIDE, height: SIDE, fit: 'inside', withoutEnlargement: true })
      .jpeg({ quality: 82 })
      .toBuffer();
  } catch {
    return null;
  }
}
