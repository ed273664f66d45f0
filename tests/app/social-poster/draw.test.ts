import fc from 'fast-check';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { drawPoster, setTitle } from '@/app/social-poster/draw';
import { widthOf } from '@/app/social-poster/letters';
import { posterVersion } from '@/app/social-poster/version';

const words = { id: 'a1', title: 'À Charmes', over: 'Blog', site: 'Tréteaux', teinte: 12, chroma: 0.125 };

test('is a picture of the size that other sites ask for, drawn with letters and never with boxes', async () => {
  const png = await drawPoster({ ...words, title: 'Œuvrer à l’Ehpad : « déjà »\u202f? 🎭 中文' });
  expect(await sharp(png).metadata()).toMatchObject({ format: 'png', width: 1200, height: 630 });
  const blank = await drawPoster({ ...words, title: '中文' });
  const none = await drawPoster({ ...words, title: ' ' });
  expect(blank.equals(none)).toBe(true);
  expect(png.equals(none)).toBe(false);
});

test('titles of any length stay within the poster', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'grapheme', maxLength: 30 }), { maxLength: 25 }), (given) => {
      const { size, lines } = setTitle(given.join(' '));
      expect(lines.length * size * 1.02).toBeLessThanOrEqual(380);
      for (const line of lines) expect(widthOf('titre', line) * size).toBeLessThanOrEqual(700.01);
    }),
    { numRuns: 60 },
  );
});

test('another title, hue or category is another address', () => {
  const versions = [words, { ...words, title: 'B' }, { ...words, teinte: 13 }, { ...words, over: 'Méthode' }];
  expect(new Set(versions.map(posterVersion)).size).toBe(4);
  expect(posterVersion({ ...words })).toBe(posterVersion(words));
});

test('no line of a title begins with a sign of the one before, typed with a plain space', () => {
  expect(setTitle('Ce que la nuit nous apprend : un retour').lines.join('|')).toContain('apprend :');
});
