import { renderRichText } from '@/lib/core/rich-text/render';
import { type Video, videoOf } from './video';
import { PHOTO_ADDRESS } from './words';

/** A picture as an article draws it. */
export type Picture = {
  /** Of the fichier. */
  id: string;
  /** What it shows, for who does not see it; empty: nothing that the text does not say. */
  description: string;
  legende: string;
  credit: string;
  /** Pixels. */
  largeur: number;
  hauteur: number;
};

/** A length of an article, in its order. */
export type Piece =
  | { kind: 'texte'; html: string }
  | { kind: 'photo'; photo: Picture }
  | { kind: 'video'; video: Video };

const FENCE = /^ {0,3}(```|~~~)/;
const LONE_PICTURE = /^!\[([^\]\n]{0,300})\]\(([^)\s]{1,200})\)$/;
/** Alone, between < and >, or as a link to itself: what people type, and what the rich editor writes. */
const LONE_ADDRESS = /^(?:<?(https:\/\/[^\s<>[\]()]+)>?|\[(https:\/\/[^\s\]]+)\]\((https:\/\/[^\s)]+)\))$/;
/** The editor keeps signs of an address from being marks. */
const unescaped = (text: string) => text.replace(/\\(?=[_*~])/g, '');

/** The address that a line is, and nothing else. */
function loneAddress(line: string): string {
  const [, bare, words, target] = LONE_ADDRESS.exec(line) ?? [];
  if (words === undefined || target === undefined) return unescaped(bare ?? '');
  return unescaped(words) === unescaped(target) ? unescaped(target) : '';
}

/** What a line alone stands for, when it is more than words. */
function special(
  line: string,
  photos: ReadonlyMap<string, Picture>,
): Exclude<Piece, { kind: 'texte' }> | null {
  const [, description = '', source = ''] = LONE_PICTURE.exec(line) ?? [];
  const photo = photos.get(PHOTO_ADDRESS.exec(source)?.[1] ?? '');
  if (photo) return { kind: 'photo', photo: { ...photo, description: description || photo.description } };
  const video = videoOf(loneAddress(line));
  return video ? { kind: 'video', video } : null;
}

/**
 * Cuts the Markdown of an article where a line alone names one of its pictures, or a film: those are drawn by us, the rest
 * is its text. Pictures it does not have stay links.
 */
export function piecesOf(texte: string, given: readonly Picture[]): Piece[] {
  const photos = new Map(given.map((photo) => [photo.id, photo]));
  const pieces: Piece[] = [];
  let lines: string[] = [];
  let fenced = false;
  const close = () => {
    const text = lines.join('\n').trim();
    lines = [];
    if (text) pieces.push({ kind: 'texte', html: renderRichText(text, { top: 2 }) });
  };
  for (const line of texte.split('\n')) {
    if (FENCE.test(line)) fenced = !fenced;
    const found = fenced ? null : special(line.trim(), photos);
    if (found) {
      close();
      pieces.push(found);
    } else lines.push(line);
  }
  close();
  return pieces;
}

/** Films that an article plays. */
export const videosOf = (texte: string): Video[] =>
  piecesOf(texte, []).flatMap((piece) => (piece.kind === 'video' ? [piece.video] : []));

/** Ids of the fichiers that its text names. */
export const namedPhotos = (texte: string): Set<string> =>
  new Set(
    texte.split('\n').flatMap((line) => {
      const [, , source = ''] = LONE_PICTURE.exec(line.trim()) ?? [];
      return PHOTO_ADDRESS.exec(source)?.[1] ?? [];
    }),
  );
