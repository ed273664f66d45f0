import path from 'node:path';
import { type Font, openSync } from 'fontkit';

/** Bricolage Grotesque is set condensed here; its file opens at full width: letters are narrowed to 80 hundredths. */
const faces = {
  titre: {
    file: '@fontsource-variable/bricolage-grotesque/files/bricolage-grotesque-latin-wdth-normal.woff2',
    narrow: 0.8,
  },
  texte: {
    file: '@fontsource/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-700-normal.woff',
    narrow: 1,
  },
} as const;
export type Face = keyof typeof faces;

const opened = new Map<Face, Font>();
function fontOf(face: Face): Font {
  const known = opened.get(face);
  if (known) return known;
  const font = openSync(path.join(process.cwd(), 'node_modules', faces[face].file));
  if (!('layout' in font)) throw new Error(`${faces[face].file} holds several fonts`);
  opened.set(face, font);
  return font;
}

/** Signs the fonts lack would be drawn as boxes: thin spaces are spaces, the rest is left out. */
const drawable = (font: Font, text: string) =>
  [...text.normalize('NFC').replace(/[\s\u00a0\u202f]/g, ' ')]
    .filter((sign) => font.hasGlyphForCodePoint(sign.codePointAt(0) ?? 0))
    .join('');

/** Width of a text, in em. */
export function widthOf(face: Face, text: string): number {
  const font = fontOf(face);
  return (font.layout(drawable(font, text)).advanceWidth / font.unitsPerEm) * faces[face].narrow;
}

/** A line of text as outlines: what draws it needs no font. `x` and `y` are where its line begins. */
export function outlines(
  face: Face,
  text: string,
  { x, y, size }: { x: number; y: number; size: number },
): string {
  const font = fontOf(face);
  const scale = size / font.unitsPerEm;
  const run = font.layout(drawable(font, text));
  let at = 0;
  const glyphs = run.glyphs.map((glyph, place) => {
    const { xAdvance = 0, xOffset = 0, yOffset = 0 } = run.positions[place] ?? {};
    const drawn = `<path transform="translate(${at + xOffset} ${yOffset})" d="${glyph.path.toSVG()}"/>`;
    at += xAdvance;
    return drawn;
  });
  const { narrow } = faces[face];
  return `<g transform="translate(${x} ${y}) scale(${scale * narrow} ${-scale})">${glyphs.join('')}</g>`;
}
