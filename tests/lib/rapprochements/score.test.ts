import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { annonceNatures, annonceSens, annonceTransactions } from '@/lib/annonces/words';
import { keywords } from '@/lib/rapprochements/keywords';
import { type Compared, LEAST, prepared, reasonsOf, scoreOf } from '@/lib/rapprochements/score';
import { reasonsWords } from '@/lib/rapprochements/words';

const day = (text: string) => new Date(`${text}T00:00:00Z`);
const offre: Compared = {
  id: 'a',
  auteurId: 'marie',
  sens: 'offre',
  nature: 'materiel',
  transactions: ['pret'],
  titre: 'Douze praticables et leurs garde-corps',
  description: 'À charger sur place, comptez un camion.',
  disciplines: [],
  latitude: 48.09,
  longitude: 6.18,
  rayonKm: null,
  disponibleDu: day('2027-01-04'),
  disponibleAu: day('2027-04-30'),
};
const demande: Compared = {
  ...offre,
  id: 'b',
  auteurId: 'denis',
  sens: 'demande',
  titre: 'Une petite scène pour la fête des écoles',
  description: 'Six praticables suffiraient.',
  latitude: 48.1,
  longitude: 6.02,
  disponibleDu: day('2027-04-10'),
  disponibleAu: day('2027-04-14'),
};
const score = (a: Partial<Compared> = {}, b: Partial<Compared> = {}) =>
  scoreOf(prepared({ ...offre, ...a }), prepared({ ...demande, ...b }));
const reasons = (a: Partial<Compared> = {}, b: Partial<Compared> = {}, names?: Map<string, string>) =>
  reasonsOf(prepared({ ...offre, ...a }), prepared({ ...demande, ...b }), names);
const value = (...given: Parameters<typeof score>) => score(...given)?.value ?? 0;

describe('what two annonces have in common', () => {
  test('is told in the order of what it tells', () => {
    expect(reasonsWords(reasons())).toBe('Rapproché par\u202f: praticables, dates, prêt, 12\u00a0km.');
    const names = new Map([['danse', 'Danse']]);
    const both = { disciplines: ['danse'], titre: 'Rideau noir', description: '' };
    expect(
      reasons(both, { ...both, titre: 'Estrades', disponibleDu: null, disponibleAu: null }, names),
    ).toEqual(['matériel', 'prêt', 'danse', '12\u00a0km']);
  });

  test('nothing but nature, terms and a short way is enough, twice the way is not', () => {
    const bare = { titre: 'Estrades', description: '', disponibleDu: null, disponibleAu: null };
    expect(value({}, bare)).toBeGreaterThanOrEqual(LEAST);
    expect(value({}, { ...bare, latitude: 48.4 })).toBeLessThan(LEAST);
  });

  test('never the same side, one author, another nature, too far for both, or other days', () => {
    expect(score({}, { sens: 'offre' })).toBeNull();
    expect(score({}, { auteurId: 'marie' })).toBeNull();
    expect(score({}, { nature: 'lieu' })).toBeNull();
    expect(score({}, { disponibleDu: day('2027-05-01'), disponibleAu: null })).toBeNull();
    // 220 km.
    expect(score({}, { latitude: 50.1 })).toBeNull();
    expect(score({ rayonKm: 300 }, { latitude: 50.1 })).not.toBeNull();
    expect(score({}, { latitude: 50.1, rayonKm: 300 })).not.toBeNull();
    const other = { nature: 'autre' } as const;
    expect(score({ ...other, description: '' }, { ...other, description: '' })).toBeNull();
    expect(score(other, other)).not.toBeNull();
  });

  test('who would pay takes a gift; who hopes for a gift rarely buys', () => {
    const terms = (a: Compared['transactions'], b: Compared['transactions']) =>
      value({ transactions: a }, { transactions: b });
    expect(terms(['don'], ['location'])).toBeGreaterThan(terms(['location'], ['don']));
    expect(terms(['vente'], ['vente'])).toBeGreaterThan(terms(['vente'], ['don']));
    expect(reasons({ transactions: ['don'] }, { transactions: ['vente'] })).toContain('don');
    expect(reasons({ transactions: ['vente'] }, { transactions: ['pret'] })).not.toContain('vente');
  });

  test('words are compared without accents, plurals and what every annonce says', () => {
    expect([
      ...keywords('Nous cherchons des Praticables, et DEUX praticable à prêter : scène d’été').values(),
    ]).toEqual(['praticables', 'scène']);
    expect([...keywords('SCENE').keys()]).toEqual([...keywords('les scènes').keys()]);
    expect(keywords('20 m² à 80 €, le 3 mars').size).toBe(0);
  });
});

const words = [
  'praticables',
  'rideau',
  'piano',
  'salle',
  'grange',
  'violon',
  'camion',
  'lumière',
  'Marionnettes',
];
const date = fc.option(fc.integer({ min: 0, max: 400 }), { nil: null });
const period = fc.tuple(date, date).map(([from, to]) => {
  const turned = from !== null && to !== null && to < from;
  const at = (days: number | null) => (days === null ? null : new Date(Date.UTC(2027, 0, 1 + days)));
  return turned
    ? { disponibleDu: at(to), disponibleAu: at(from) }
    : { disponibleDu: at(from), disponibleAu: at(to) };
});
const place = fc.option(
  fc.record({
    latitude: fc.double({ min: 47.8, max: 48.6, noNaN: true }),
    longitude: fc.double({ min: 5.4, max: 7.2, noNaN: true }),
  }),
  { nil: { latitude: null, longitude: null } },
);
const text = fc.array(fc.constantFrom(...words), { maxLength: 6 }).map((some) => some.join(' '));
const annonce = (id: string) =>
  fc
    .record({
      auteurId: fc.constantFrom('marie', 'denis', 'sophie'),
      sens: fc.constantFrom(...annonceSens),
      nature: fc.constantFrom(...annonceNatures),
      transactions: fc.uniqueArray(fc.constantFrom(...annonceTransactions), { maxLength: 3 }),
      titre: text,
      description: text,
      disciplines: fc.uniqueArray(fc.constantFrom('danse', 'theatre', 'conte'), { maxLength: 2 }),
      rayonKm: fc.option(fc.integer({ min: 1, max: 500 }), { nil: null }),
      period,
      place,
    })
    .map(({ period: days, place: where, ...rest }): Compared => ({ id, ...rest, ...days, ...where }));
/** Two that may go together: one nature, two sides, two people. */
const couple = fc.tuple(annonce('a'), annonce('b')).map(([a, b]): [Compared, Compared] => [
  { ...a, sens: 'offre', auteurId: 'marie' },
  { ...b, sens: 'demande', auteurId: 'denis', nature: a.nature },
]);
const between = (a: Compared, b: Compared) => scoreOf(prepared(a), prepared(b));
const of = (a: Compared, b: Compared) => between(a, b)?.value ?? 0;

describe('whatever two annonces say', () => {
  test('their score is from 0 to 100, the same both ways, and never of one side, nature or author', () => {
    fc.assert(
      fc.property(annonce('a'), annonce('b'), (a, b) => {
        const one = between(a, b);
        expect(one?.value ?? null).toEqual(between(b, a)?.value ?? null);
        if (one === null) return;
        expect(one.value).toBeGreaterThanOrEqual(0);
        expect(one.value).toBeLessThanOrEqual(100);
        expect([a.sens === b.sens, a.nature !== b.nature, a.auteurId === b.auteurId]).toEqual([
          false,
          false,
          false,
        ]);
        const told = reasonsOf(prepared(a), prepared(b));
        expect([told.length > 0, new Set(told).size === told.length]).toEqual([true, true]);
      }),
    );
  });

  test('a word, a discipline or a way of passing it on that both come to say never lowers it', () => {
    fc.assert(
      fc.property(couple, fc.constantFrom(...words), fc.boolean(), ([a, b], word, titre) => {
        const more = (one: Compared): Compared =>
          titre
            ? { ...one, titre: `${one.titre} ${word}` }
            : { ...one, description: `${one.description} ${word}` };
        expect(of(more(a), more(b))).toBeGreaterThanOrEqual(of(a, b));
        const dance = (one: Compared) => ({
          ...one,
          disciplines: [...one.disciplines.filter((id) => id !== 'danse'), 'danse'],
        });
        expect(of(dance(a), dance(b))).toBeGreaterThanOrEqual(of(a, b));
        const lent = (one: Compared): Compared => ({ ...one, transactions: [...one.transactions, 'pret'] });
        expect(of(lent(a), lent(b))).toBeGreaterThanOrEqual(of(a, b));
      }),
    );
  });

  test('a wider way, and days more that the other wants, never lower it', () => {
    fc.assert(
      fc.property(couple, fc.integer({ min: 1, max: 300 }), ([a, b], more) => {
        const far = Math.max(a.rayonKm ?? 60, 60);
        expect(of({ ...a, rayonKm: far + more }, b)).toBeGreaterThanOrEqual(of({ ...a, rayonKm: far }, b));
        // Free longer, up to the last day that the other needs.
        if (!a.disponibleAu || !b.disponibleAu || a.disponibleAu >= b.disponibleAu) return;
        expect(of({ ...a, disponibleAu: b.disponibleAu }, b)).toBeGreaterThanOrEqual(of(a, b));
      }),
    );
  });

  test('nearer never lowers it', () => {
    fc.assert(
      fc.property(couple, fc.double({ min: 0, max: 1, noNaN: true }), ([a, b], part) => {
        const [x, y] = [a.latitude, b.latitude];
        if (x === null || y === null) return;
        const nearer = { ...b, latitude: y + (x - y) * part };
        const [before, after] = [between(a, b), between(a, nearer)];
        if (before?.km == null || after?.km == null || after.km > before.km) return;
        expect(after.value).toBeGreaterThanOrEqual(before.value);
      }),
    );
  });
});
