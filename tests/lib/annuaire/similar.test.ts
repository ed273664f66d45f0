import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { probablySame } from '@/lib/annuaire/similar';
import { ofTown } from '@/lib/communes/words';

describe('names that probably name one structure', () => {
  test.each([
    ['Médiathèque Le Préau', 'Bibliothèque du Préau', 'Vagney'],
    ['Bibliothèque municipale', 'BIBLIOTHEQUE DE VAGNEY', 'Vagney'],
    ['Compagnie Brume de mars', 'Cie Brume de Mars', 'Rambervillers'],
    ['Théatre de la Roulotte', 'Théâtre de la Roulote', ''],
    ['Musée de l’Image', 'Musée de l’image d’Épinal', 'Épinal'],
  ])('%s, %s', (one, other, commune) => {
    expect(probablySame(one, other, commune)).toBe(true);
  });

  test.each([
    ['École de musique', 'École de danse', 'Épinal'],
    ['Compagnie Brume de mars', 'Compagnie Ombre portée', 'Rambervillers'],
    ['Cinéma Le Lumignon', 'Cinéma Le Palace', 'Le Thillot'],
    ['Collège du Breuil', 'Lycée du Breuil', 'Bruyères'],
  ])('not %s, %s', (one, other, commune) => {
    expect(probablySame(one, other, commune)).toBe(false);
  });

  const name = fc
    .array(fc.stringMatching(/^[a-zéèà]{2,9}$/), { minLength: 1, maxLength: 5 })
    .map((words) => words.join(' '));
  test('whichever is said first, and in whatever case', () => {
    fc.assert(
      fc.property(name, name, (one, other) => {
        expect(probablySame(one, other)).toBe(probablySame(other, one));
        expect(probablySame(one, one.toUpperCase())).toBe(true);
      }),
    );
  });
});

test('towns are said with their article', () => {
  expect(['Le Thillot', 'Les Voivres', 'La Bresse', 'Épinal', 'Gérardmer'].map(ofTown)).toEqual([
    'du Thillot',
    'des Voivres',
    'de La Bresse',
    'd’Épinal',
    'de Gérardmer',
  ]);
});
