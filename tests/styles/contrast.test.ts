import { describe, expect, it } from 'vitest';
import { contrast } from './contrast';
import { colour, darkByChoice, darkBySystem, light } from './tokens';

/** WCAG 2.1 AA: for text (1.4.3), and for what only marks a place (1.4.11). */
const TEXT = 4.5;
const SIGN = 3;

const themes = [
  ['by day', light],
  ['by night', darkBySystem],
] as const;

const text = [
  ['encre', 'craie'],
  ['encre', 'papier'],
  ['encre', 'copeau'],
  ['encre-douce', 'craie'],
  ['encre-douce', 'papier'],
  ['encre-douce', 'copeau-fort'],
  ['bleu', 'craie'],
  ['bleu', 'copeau-fort'],
  ['bleu', 'bleu-pale'],
  ['sur-bleu', 'bleu'],
  ['sur-planche', 'planche'],
  ['sur-plateau', 'plateau'],
  ['sapin', 'sapin-pale'],
  ['vermillon', 'vermillon-pale'],
  ['sur-vermillon', 'vermillon'],
  ['bois', 'copeau-fort'],
  ...[1, 2, 3, 4, 5, 6].map((tape) => ['sur-adhesif', `adhesif-${tape}`]),
] as [string, string][];

describe.each(themes)('%s', (_name, tokens) => {
  it.each(text)('%s on %s is readable', (letters, ground) => {
    expect(contrast(colour(tokens, letters), colour(tokens, ground))).toBeGreaterThanOrEqual(TEXT);
  });

  it.each(['papier', 'copeau'])('the border of a field shows on %s', (ground) => {
    expect(contrast(colour(tokens, 'contour'), colour(tokens, ground))).toBeGreaterThanOrEqual(SIGN);
  });

  it('stays readable with every hue an instance can choose', () => {
    for (let hue = 0; hue < 360; hue += 2)
      for (const chroma of [0, 0.06, 0.125]) {
        const of = (name: string) => colour(tokens, name, hue, chroma);
        expect(contrast(of('sur-rideau'), of('rideau'))).toBeGreaterThanOrEqual(TEXT);
        expect(contrast(of('rideau-texte'), of('craie'))).toBeGreaterThanOrEqual(TEXT);
        expect(contrast(of('rideau-texte'), of('rideau-pale'))).toBeGreaterThanOrEqual(TEXT);
        expect(contrast(of('encre'), of('rideau-pale'))).toBeGreaterThanOrEqual(TEXT);
        expect(contrast(of('sur-adhesif'), of('rideau-texte'))).toBeGreaterThanOrEqual(TEXT);
      }
  });
});

it('is dark in the same way by the system and by choice', () => {
  expect(darkBySystem.size).toBeGreaterThan(30);
  expect(Object.fromEntries(darkByChoice)).toEqual(Object.fromEntries(darkBySystem));
});
