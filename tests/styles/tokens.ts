import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Oklch } from './contrast';

const read = (name: string) => readFileSync(path.resolve('app/styles', name), 'utf8');

/** The declarations of the first block that follows `opening`. */
function block(css: string, opening: string) {
  const start = css.indexOf('{', css.indexOf(opening)) + 1;
  const declarations = css.slice(start, css.indexOf('\n}', start)).split('}')[0] ?? '';
  return new Map(
    [...declarations.matchAll(/--([\w-]+):\s*([^;]+);/g)].map((found) => [
      found[1] ?? '',
      found[2]?.trim() ?? '',
    ]),
  );
}

export const light = block(read('theme.css'), '@theme');
export const darkBySystem = block(read('dark.css'), ':root:not([data-theme="light"])');
export const darkByChoice = block(read('dark.css'), ':root[data-theme="dark"]');

const COLOUR =
  /^oklch\(([\d.]+) ([\d.]+|calc\(var\(--rideau-chroma\) \* ([\d.]+)\)) ([\d.]+|var\(--rideau-teinte\))\)$/;

/** A colour token, for one choice of the instance's hue and chroma. */
export function colour(tokens: Map<string, string>, name: string, hue = 12, chroma = 0.125): Oklch {
  const value = tokens.get(`color-${name}`) ?? light.get(`color-${name}`) ?? '';
  const alias = /^var\(--color-([\w-]+)\)$/.exec(value);
  if (alias) return colour(tokens, alias[1] ?? '', hue, chroma);
  const parts = COLOUR.exec(value);
  if (!parts) throw new Error(`token ${name} is not a colour this test understands: ${value}`);
  const [, l, c, factor, h] = parts;
  return {
    l: Number(l),
    c: factor === undefined ? Number(c) : chroma * Number(factor),
    h: h?.startsWith('var') ? hue : Number(h),
  };
}
