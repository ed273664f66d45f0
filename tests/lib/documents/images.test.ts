import { expect, test } from 'vitest';
import { imageAttributes, readImage } from '@/lib/documents/images';

const fichierId = '01a20769-0000-7000-8000-000000000000';

test('an image leads to its fichier and nowhere else', () => {
  const image = readImage({
    fichierId,
    alt: 'La salle',
    largeur: 900,
    hauteur: 600,
    src: 'https://ailleurs.fr/x',
  });
  expect(image).toEqual({ fichierId, alt: 'La salle', largeur: 900, hauteur: 600 });
  expect(image && imageAttributes(image)).toEqual({
    src: `/api/fichiers/${fichierId}/apercu`,
    alt: 'La salle',
    width: 900,
    height: 600,
  });
});

test.each([
  undefined,
  {},
  { fichierId: 3 },
  { fichierId: '../../api/health' },
  { fichierId: `${fichierId}/../x` },
  { fichierId: 'https://ailleurs.example/espion.png' },
])('%j is no image', (attrs) => {
  expect(readImage(attrs)).toBeNull();
});

test('strange words and sizes are left out', () => {
  expect(readImage({ fichierId, alt: 12, largeur: -1, hauteur: 1e9 })).toEqual({
    fichierId,
    alt: '',
    largeur: null,
    hauteur: null,
  });
});
