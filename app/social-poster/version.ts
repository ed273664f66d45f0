import { hash } from '@/components/affiches/pick';

/** As Open Graph wants it, in pixels. */
export const POSTER = { width: 1200, height: 630 } as const;

/** Raised when the drawing itself changes: every picture then has another address. */
const DRAWING = 1;

/** What a picture shows; the same address is the same picture, for ever. */
export type PosterWords = {
  /** Its ground and motif come from it. */
  id: string;
  title: string;
  /** Above the title: what it is. */
  over: string;
  /** On the board: whose site it is. */
  site: string;
  /** The hue and chroma of the instance. */
  teinte: number;
  chroma: number;
};

/** Changes with whatever the picture shows. */
export const posterVersion = (words: PosterWords) =>
  hash(JSON.stringify([DRAWING, words]))
    .toString(36)
    .padStart(7, '0');
