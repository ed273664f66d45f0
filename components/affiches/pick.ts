import { cutTitle, type Line, titleHeight } from './playbill';

export const grounds = ['garance', 'epicea', 'nuit', 'sapin', 'craie'] as const;
export type Ground = (typeof grounds)[number];

/** The last two are lit below the upper quarter, where a tall title would stand on the light. */
export const motifs = ['rideau', 'sapins', 'gradins', 'reperes', 'treteaux', 'feu', 'ouvert'] as const;
export type Motif = (typeof motifs)[number];
const LOW_LIGHT = 2;
/** Tallest title, in hundredths of the poster's width, that leaves the low lights free. */
const LOW_TITLE = 60;

/** FNV-1a, 32 bits: the same poster for the same id, on every node and every day. */
export function hash(text: string): number {
  let value = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(text)) value = Math.imul(value ^ byte, 0x01000193) >>> 0;
  // The low bits of FNV alone are too regular for ids that differ by one digit.
  return (value ^ (value >>> 15)) >>> 0;
}

export type Poster = { ground: Ground; motif: Motif; lines: Line[] | null };

/** Ground and motif from the id; the title only keeps its letters off the light. */
export function pickPoster(id: string, title: string): Poster {
  const lines = cutTitle(title);
  const seed = hash(id);
  const tall = lines === null || titleHeight(lines) > LOW_TITLE;
  const choice = tall ? motifs.length - LOW_LIGHT : motifs.length;
  return {
    ground: grounds[seed % grounds.length] ?? 'garance',
    motif: motifs[Math.floor(seed / grounds.length) % choice] ?? 'rideau',
    lines,
  };
}
