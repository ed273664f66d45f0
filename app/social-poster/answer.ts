import { drawPoster } from './draw';
import { type PosterWords, posterVersion } from './version';

/** Pictures remembered on this node; about 20 kB each. */
const REMEMBERED = 200;
const remembered = new Map<string, Promise<Buffer>>();

function poster(version: string, words: PosterWords): Promise<Buffer> {
  const known = remembered.get(version);
  if (known) return known;
  const drawn = drawPoster(words);
  remembered.set(version, drawn);
  drawn.catch(() => remembered.delete(version));
  const [oldest] = remembered.keys();
  if (remembered.size > REMEMBERED && oldest !== undefined) remembered.delete(oldest);
  return drawn;
}

/**
 * The picture of a page, at the address that bears its version; null under another one, which is of what the page showed
 * before.
 * @param open everybody may read the page: then anything between may keep its picture
 */
export async function posterAnswer(
  version: string,
  words: PosterWords,
  open: boolean,
): Promise<Response | null> {
  if (version !== posterVersion(words)) return null;
  return new Response(new Uint8Array(await poster(version, words)), {
    headers: {
      'Content-Type': 'image/png',
      'Cache-Control': open ? 'public, max-age=31536000, immutable' : 'private, no-store',
    },
  });
}
