import { existsSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { listGuides } from '@/lib/aide/guides';
import { readGuide } from '@/lib/aide/read-guide';
import { searchGuides, slips } from '@/lib/aide/search';
import { visiteur } from '@/lib/comptes/actor';

const guides = listGuides(visiteur);
const agent = {
  kind: 'compte',
  id: 'a',
  nom: 'A',
  email: 'a@example.org',
  role: 'agent',
  portraitId: null,
  sessionId: 's',
  charteVersion: 1,
} as const;

describe('the guides', () => {
  test('are a dozen, and those of the agents are for agents', () => {
    expect(guides.length).toBeGreaterThanOrEqual(12);
    expect(guides.filter(({ theme }) => theme === 'agents')).toEqual([]);
    expect(listGuides(agent).filter(({ theme }) => theme === 'agents').length).toBeGreaterThanOrEqual(2);
  });

  test('show pictures that are there, each said in words', () => {
    for (const { slug, texte } of listGuides(agent)) {
      const pictures = [...texte.matchAll(/!\[([^\]]*)\]\(([^)]+)\)/g)];
      expect(pictures.length, slug).toBeGreaterThan(0);
      for (const [, words = '', file = ''] of pictures) {
        expect(words.length, `${slug}: ${file}`).toBeGreaterThan(20);
        expect(existsSync(`public${file}`), `${slug}: ${file}`).toBe(true);
      }
    }
  });

  test('are set in French: a narrow space before double signs', () => {
    for (const { slug, texte, resume } of listGuides(agent))
      expect(`${resume}\n${texte}`, slug).not.toMatch(/[\p{L}»] [;:!?](\s|$)/u);
  });

  test('must say what they are', () => {
    expect(() => readGuide('vide', 'Rien.')).toThrow();
    expect(() =>
      readGuide(
        'sans-theme',
        '---\ntitre: Un guide\nresume: Un résumé assez long.\ntheme: autre\nrang: 1\n---\nX',
      ),
    ).toThrow();
  });
});

describe('a search in the help', () => {
  const first = (question: string) => searchGuides(guides, question)[0]?.slug;

  test.each([
    ['comment inviter un partenaire ?', 'ouvrir-un-espace'],
    ['INVITÉ', 'ouvrir-un-espace'],
    ['invitaton', 'ouvrir-un-espace'],
    ['suprimer mon conpte', 'emporter-ou-supprimer-ses-donnees'],
    ['raccourcis', 'raccourcis-clavier'],
    ['publié une anonce', 'publier-une-annonce'],
    ['vacances', 'regler-ses-notifications'],
    ['mot de passe oublié', 'creer-son-compte'],
    ['corriger la fiche', 'reprendre-sa-fiche'],
  ])('« %s » leads to %s', (question, slug) => {
    expect(first(question)).toBe(slug);
  });

  test('finds nothing for what is not there, everything for nothing', () => {
    expect(searchGuides(guides, 'xylophoniquement')).toEqual([]);
    expect(searchGuides(guides, ' ? ')).toEqual(guides);
  });

  test('never fails, and finds guides that exist, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 400 }), (question) => {
        for (const guide of searchGuides(guides, question)) expect(guides).toContain(guide);
      }),
      { numRuns: 60 },
    );
  });

  test('every guide is found by its own title', () => {
    for (const { slug, titre } of guides) expect(first(titre)).toBe(slug);
  });
});

test('slips are letters wrong, missing, too many or swapped', () => {
  expect(slips('annonce', 'annonce', 2)).toBe(0);
  expect(slips('anonce', 'annonce', 2)).toBe(1);
  expect(slips('annocne', 'annonce', 2)).toBe(1);
  expect(slips('annoncce', 'annonce', 2)).toBe(1);
  expect(slips('espace', 'annonce', 2)).toBe(3);
  fc.assert(
    fc.property(fc.string({ maxLength: 9 }), fc.string({ maxLength: 9 }), (a, b) => {
      expect(slips(a, b, 20)).toBe(slips(b, a, 20));
      expect(slips(a, b, 20) === 0).toBe(a === b);
    }),
  );
});
