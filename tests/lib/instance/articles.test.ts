import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareChartes, readArticles } from '@/lib/instance/articles';
import { firstCharte } from '@/lib/instance/first-charte';

test('the articles of the first charte carry the numbers typed before them', () => {
  const articles = readArticles(firstCharte);
  expect(articles.map(({ numero }) => numero)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
  expect(articles[4]).toMatchObject({ titre: 'Chaque chose à sa place' });
});

test('whatever was typed, articles are numbered in their order', () => {
  const articles = readArticles('## 7. Premier\nUn.\n\n## Sans numéro\nDeux.\n\n## 2) Dernier\nTrois.');
  expect(articles.map(({ numero, titre }) => [numero, titre])).toEqual([
    [1, 'Premier'],
    [2, 'Sans numéro'],
    [3, 'Dernier'],
  ]);
});

test('what changed is told by article: rewritten, new, gone, and moved ones not at all', () => {
  const before = 'Bonjour.\n\n## 1. Un\nA.\n\n## 2. Deux\nB.\n\n## 3. Trois\nC.';
  const after =
    'Bonjour.\n\n## 1. Trois\nC.\n\n## 2. Un\nA, autrement.\n\n## 3. Quatre\nD.\n\n## 4. Cinq\nE.';
  expect(compareChartes(before, after)).toEqual([
    { kind: 'change', numero: 2, titre: 'Un', avant: 'A.' },
    { kind: 'nouveau', numero: 3, titre: 'Quatre', avant: '' },
    { kind: 'nouveau', numero: 4, titre: 'Cinq', avant: '' },
    { kind: 'retire', numero: 2, titre: 'Deux', avant: 'B.' },
  ]);
});

test('an article whose title alone is rewritten is the same article', () => {
  expect(compareChartes('## Un\nA.', '## Premier\nA.')).toEqual([
    { kind: 'change', numero: 1, titre: 'Premier', avant: 'A.' },
  ]);
});

test('a version differs in nothing from itself, and in everything from an empty one', () => {
  const article = fc.record({
    titre: fc.stringMatching(/^[a-z]{1,8}$/),
    texte: fc.stringMatching(/^[a-z ]{1,30}$/),
  });
  fc.assert(
    fc.property(fc.array(article, { minLength: 1, maxLength: 8 }), (articles) => {
      const texte = articles.map(({ titre, texte }) => `## ${titre}\n${texte}`).join('\n\n');
      expect(compareChartes(texte, texte)).toEqual([]);
      expect(compareChartes('', texte)).toHaveLength(articles.length);
      expect(compareChartes(texte, '')).toHaveLength(articles.length);
    }),
  );
});
