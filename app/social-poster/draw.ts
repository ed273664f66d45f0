import sharp from 'sharp';
import { motifDrawings } from '@/components/affiches/motif';
import { type Ground, pickPoster } from '@/components/affiches/pick';
import { frenchSpaces } from '@/lib/core/text';
import { hex } from './colour';
import { type Face, outlines, widthOf } from './letters';
import { svgText } from './svg-text';
import { POSTER, type PosterWords } from './version';

const BOARD = 84;
const LEFT = 64;
/** The title stops where the drawing begins. */
const MEASURE = 700;
const DRAWING = { x: 800, width: 400 };
const TITLE = {
  top: 132,
  height: 380,
  sizes: [120, 108, 96, 84, 74, 66, 58, 52, 46],
  lines: 5,
  leading: 1.02,
};

type Inks = { fond: string; pli: string; feu: string; lettre: string };

/** The grounds of posters (app/styles/theme.css, affiches.css), in sRGB. */
function inksOf(ground: Ground, { teinte, chroma }: Pick<PosterWords, 'teinte' | 'chroma'>): Inks {
  const garance = hex(0.4, chroma * 1.08, teinte);
  const epicea = hex(0.842, 0.098, 78);
  const craie = hex(0.965, 0.012, 85);
  const encre = hex(0.235, 0.022, 335);
  const grounds: Record<Ground, Inks> = {
    garance: { fond: garance, pli: hex(0.35, chroma * 0.98, teinte), feu: epicea, lettre: craie },
    epicea: { fond: epicea, pli: hex(0.785, 0.105, 75), feu: garance, lettre: encre },
    nuit: { fond: hex(0.34, 0.095, 262), pli: hex(0.29, 0.085, 262), feu: epicea, lettre: craie },
    sapin: { fond: hex(0.38, 0.065, 165), pli: hex(0.325, 0.058, 165), feu: epicea, lettre: craie },
    craie: { fond: craie, pli: hex(0.905, 0.02, 82), feu: garance, lettre: encre },
  };
  return grounds[ground];
}

/** Words on as few lines as hold them, none wider than the measure (in em). A word wider than it stands alone. */
function wrap(text: string, measure: number): string[] {
  const lines: string[] = [];
  // A no-break space keeps its words together.
  for (const word of frenchSpaces(text)
    .split(/[ \n]+/)
    .filter(Boolean)) {
    const longer = lines.length > 0 ? `${lines.at(-1)} ${word}` : word;
    if (lines.length > 0 && widthOf('titre', longer) <= measure) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

/** The greatest letters that hold the title; past the smallest, its end is left out. */
export function setTitle(title: string): { size: number; lines: string[] } {
  for (const size of TITLE.sizes) {
    const lines = wrap(title, MEASURE / size);
    const high = lines.length * size * TITLE.leading <= TITLE.height;
    const wide = lines.every((line) => widthOf('titre', line) * size <= MEASURE);
    if (lines.length <= TITLE.lines && high && wide) return { size, lines };
  }
  const size = TITLE.sizes.at(-1) ?? 46;
  const lines = wrap(title, MEASURE / size)
    .slice(0, 8)
    .map((line) => cut('titre', line, MEASURE / size));
  return { size, lines };
}

/** A line that runs over loses its end. */
function cut(face: Face, text: string, measure: number): string {
  if (widthOf(face, text) <= measure) return text;
  let kept = text;
  while (kept && widthOf(face, `${kept}…`) > measure) kept = kept.slice(0, -1).trimEnd();
  return `${kept}…`;
}

/** A poster for who shares an address elsewhere, as a PNG. Letters are outlines of the site's own fonts. */
export async function drawPoster(words: PosterWords): Promise<Buffer> {
  const { ground, motif } = pickPoster(words.id, '');
  const inks = inksOf(ground, words);
  const { size, lines } = setTitle(words.title);
  const board = POSTER.height - BOARD;
  const motifSvg = svgText(motifDrawings[motif]).replace(
    /var\(--(fond|pli|feu|lettre)\)/g,
    (_, ink: keyof Inks) => inks[ink],
  );
  const title = lines
    .map((line, place) =>
      outlines('titre', line, { x: LEFT, y: TITLE.top + size * (0.78 + place * TITLE.leading), size }),
    )
    .join('');
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${POSTER.width}" height="${POSTER.height}" viewBox="0 0 ${POSTER.width} ${POSTER.height}">
    <rect width="100%" height="100%" fill="${inks.fond}"/>
    <svg x="${DRAWING.x}" y="0" width="${DRAWING.width}" height="${board}" viewBox="0 0 300 400" preserveAspectRatio="xMidYMin slice">${motifSvg}</svg>
    <g fill="${inks.lettre}">${outlines('texte', cut('texte', words.over, MEASURE / 32), { x: LEFT, y: 92, size: 32 })}${title}</g>
    <rect y="${board}" width="100%" height="${BOARD}" fill="${hex(0.842, 0.098, 78)}"/>
    <rect y="${POSTER.height - 16}" width="100%" height="16" fill="${hex(0.735, 0.105, 72)}"/>
    <rect x="780" y="${board}" width="4" height="${BOARD}" fill="${hex(0.735, 0.105, 72)}"/>
    <g fill="${hex(0.235, 0.022, 335)}">${outlines('titre', cut('titre', words.site, MEASURE / 40), { x: LEFT, y: board + 48, size: 40 })}</g>
  </svg>`;
  return sharp(Buffer.from(svg)).png({ compressionLevel: 9, palette: true }).toBuffer();
}
