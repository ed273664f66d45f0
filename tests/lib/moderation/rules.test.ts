import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { firstCharte } from '@/lib/instance/first-charte';
import { articlesOf } from '@/lib/moderation/charte';
import { empreinteOf } from '@/lib/moderation/journal';
import { motifsOf } from '@/lib/moderation/motifs';
import { type Statement, statementFacts, statementLead, statementTitle } from '@/lib/moderation/statement';
import { addMonths, dueAt } from '@/lib/moderation/when';
import { AUTRE, ageWords, cibleKinds, isLate, mesures, mesuresOf, regleName } from '@/lib/moderation/words';

test('who is suspended reads a sentence of good French', () => {
  const suspended = { mesure: 'suspendre', kind: 'compte', titre: 'Awa', jusquau: '27 novembre 2026' };
  expect(statementLead(suspended as Statement)).toBe(
    'Vous pouvez lire le site, mais pas y écrire jusqu’au 27 novembre 2026.',
  );
});

test('the articles of the charte are read with their numbers, the law last', () => {
  const articles = articlesOf(firstCharte);
  expect(articles.map(({ numero }) => numero)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 0]);
  expect(regleName(articles[3] ?? { numero: 0, titre: '' })).toBe(
    'Charte, article 4\u202f: chaque chose à sa place',
  );
  expect(articlesOf('Sans titres')).toEqual([{ numero: 0, titre: 'La loi' }]);
});

describe('the reasons one may give', () => {
  const named = (charte: string) =>
    motifsOf(articlesOf(charte)).map(({ article, theme }) => [article, theme]);

  test('are known words tied to articles of the charte, the law and something else', () => {
    expect(named(firstCharte)).toEqual([
      [4, 'spectacle'],
      [3, 'propos'],
      [7, 'vie-privee'],
      [6, 'droits'],
      [5, 'droits'],
      [2, 'identite'],
      [0, 'loi'],
      [AUTRE, 'autre'],
    ]);
  });

  test('follow an article that moved, leave out one that is gone, and offer a new one under its title', () => {
    const charte = '## Le respect d’abord\nOui.\n\n## Ranger ses affaires\nOui.\n\n## 9. Sous son nom\nOui.';
    expect(named(charte)).toEqual([
      [1, 'propos'],
      [3, 'identite'],
      [2, 'autre'],
      [0, 'loi'],
      [AUTRE, 'autre'],
    ]);
    expect(motifsOf(articlesOf(charte))).toContainEqual(
      expect.objectContaining({ article: 2, nom: 'Ranger ses affaires' }),
    );
  });
});

const statement: Statement = {
  ...{ mesure: 'masquer', kind: 'annonce', titre: 'Concert', faits: 'Une date.', jours: null },
  ...{ regle: 'Charte, article 4', par: 'Hélène Thomas', recours: '22 mai 2027', jusquau: '30 novembre' },
};

describe('a statement of reasons', () => {
  test('says measure, scope, facts, rule, by whom and how to appeal, whatever is decided (DSA, article 17)', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...mesures),
        fc.constantFrom(...cibleKinds),
        fc.integer({ min: 1, max: 30 }),
        (mesure, kind, jours) => {
          const told = statementFacts({ ...statement, mesure, kind, jours });
          expect(told.map(([nom]) => nom)).toEqual([
            'Mesure',
            'Portée',
            'Faits',
            'Règle',
            'Décidé par',
            'Recours',
          ]);
          for (const [, valeur] of told) expect(valeur).not.toBe('');
          expect(statementTitle({ mesure, kind })).toMatch(/^Votre [^ ]/);
          expect(statementLead({ ...statement, mesure, kind, jours })).toMatch(/^\p{Lu}.*\.$/su);
        },
      ),
    );
  });

  test('agrees with what it is about', () => {
    expect(statementTitle({ mesure: 'masquer', kind: 'annonce' })).toBe('Votre annonce est masquée');
    expect(statementTitle({ mesure: 'retirer', kind: 'message' })).toBe('Votre message est retiré');
    const [mesure] = statementFacts({ ...statement, mesure: 'suspendre', jours: 3 });
    expect(mesure?.[1]).toBe('Compte suspendu 3\u00a0jours, jusqu’au 30 novembre');
  });
});

test('an account is suspended or closed only when one person, who is no agent, wrote it', () => {
  for (const kind of cibleKinds) {
    const shared = mesuresOf(kind, { seul: false, agenda: true });
    expect(shared).not.toContain('suspendre');
    expect(shared).toContain('laisser');
    expect(mesuresOf(kind, { seul: true, agenda: false })).not.toContain('reclasser');
  }
  expect(mesuresOf('compte', { seul: true, agenda: true })).toEqual(['laisser', 'suspendre', 'fermer']);
});

test('six months later is the same day, or the last of a shorter month', () => {
  const day = (text: string) => new Date(`${text}T10:00:00Z`);
  expect(addMonths(day('2026-11-23'), 6)).toEqual(day('2027-05-23'));
  expect(addMonths(day('2026-08-31'), 6)).toEqual(day('2027-02-28'));
  expect(dueAt('retirer', day('2026-08-31'), null)).toEqual(day('2027-02-28'));
  expect(dueAt('suspendre', day('2026-11-23'), 30)).toEqual(day('2026-12-23'));
  expect(dueAt('masquer', day('2026-11-23'), null)).toBeNull();
});

test('the age of a case is told in the largest unit, and is late after two days', () => {
  const minute = 60_000;
  expect([0, 40, 59, 60, 23 * 60, 24 * 60, 72 * 60].map((n) => ageWords(n * minute))).toEqual([
    ...['1\u00a0min', '40\u00a0min', '59\u00a0min', '1\u00a0h', '23\u00a0h', '1\u00a0jour', '3\u00a0jours'],
  ]);
  expect([isLate(47 * 60 * minute), isLate(48 * 60 * minute)]).toEqual([false, true]);
});

test('any change of a line of the journal changes its digest', () => {
  const line = fc.record({
    rang: fc.nat(),
    at: fc.date({ noInvalidDate: true }),
    acteurId: fc.option(fc.string()),
    acteur: fc.string(),
    acte: fc.string(),
    cas: fc.string(),
    detail: fc.string(),
    precedent: fc.string(),
  });
  fc.assert(
    fc.property(line, line, (a, b) => {
      expect(empreinteOf(a) === empreinteOf(b)).toBe(JSON.stringify(a) === JSON.stringify(b));
    }),
  );
});
