import { expect, test } from 'vitest';
import { extraitOf, marked } from '@/lib/resultats/extrait';

const shown = ({ texte, marks }: ReturnType<typeof marked>) =>
  marks.map(([from, to]) => texte.slice(from, to));

test('whole words that come from a root are marked, whatever their accents; words that only contain it are not', () => {
  expect(shown(marked('Les salles de L’HÔPITAL, une dessalle', ['sall', 'hopital']))).toEqual([
    'salles',
    'HÔPITAL',
  ]);
  expect(shown(marked('Un art, des arts, un article', ['art']))).toEqual(['art', 'arts']);
});

test('an extract is the part around the first word found, on one line, and its marks are its own', () => {
  const extrait = extraitOf(`${'Avant, '.repeat(40)}\n\nle 🎭 théâtre ${'après '.repeat(80)}`, ['theatr']);
  expect(extrait.texte).toMatch(/^…Avant, .*le 🎭 théâtre après .*…$/u);
  expect(extrait.texte.length).toBeLessThanOrEqual(241);
  expect(shown(extrait)).toEqual(['théâtre']);
  expect(extraitOf('<img src=x onerror=alert(1)>', ['img'])).toEqual({
    texte: '<img src=x onerror=alert(1)>',
    marks: [[1, 4]],
  });
  expect(extraitOf('', ['mot'])).toEqual({ texte: '', marks: [] });
  expect(extraitOf(`${'a'.repeat(300)} mot`, ['mot']).texte).toBe('…mot');
});
