import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findMentions, type Nameable, namedIn } from '@/lib/messages/mentions';

const person = (nom: string): Nameable => ({ compteId: nom, nom });
const people = [
  'Sophie Marchal',
  'Denis Mougel',
  'Jean-Luc Perrin',
  'Marie-Odile Claudel',
  'Éloïse D’Hôte',
  'Annie Grosjean',
  'Annie Thomas',
  'Œdipe',
].map(person);
const named = (text: string) => namedIn(text, people);

describe('a name in a text', () => {
  it('is a full name after @, or a first name nobody else bears', () => {
    expect(named('@Denis Mougel, tu confirmes ?')).toEqual(['Denis Mougel']);
    expect(named('Et toi @Denis ?')).toEqual(['Denis Mougel']);
    expect(named('@Annie vient ?')).toEqual([]);
    expect(named('@Annie Thomas vient ?')).toEqual(['Annie Thomas']);
    expect(named('Denis, @personne, @ Denis, @')).toEqual([]);
  });

  it('forgives accents, case, ligatures and the sign between two words', () => {
    for (const text of ['@eloise d’hote', '@ÉLOÏSE D\u0027HÔTE', '@E\u0301loise d\u2019Hote'])
      expect(named(text), text).toEqual(['Éloïse D’Hôte']);
    for (const text of ['@Jean-Luc', '@jean luc perrin', '@JEAN\u2011LUC\u00a0PERRIN'])
      expect(named(text), text).toEqual(['Jean-Luc Perrin']);
    expect(named('@oedipe')).toEqual(['Œdipe']);
  });

  it('begins and ends where words do', () => {
    expect(named('contact@denis.fr')).toEqual([]);
    expect(named('@Denise')).toEqual([]);
    expect(named('@Denis-Paul, @Denis’s')).toEqual([]);
    expect(named('(@Denis)')).toEqual(['Denis Mougel']);
    expect(named('@Denis\nMougel')).toEqual(['Denis Mougel']);
    expect(findMentions('@Denis\nMougel', people)[0]?.to).toBe('@Denis'.length);
    expect(named('@Denis-')).toEqual(['Denis Mougel']);
  });

  it('is the longest that fits, and all who bear it when several do', () => {
    const some = [person('Marie Petit'), person('Marie-Odile Claudel')];
    expect(namedIn('@Marie-Odile arrive', some)).toEqual(['Marie-Odile Claudel']);
    expect(namedIn('@Marie arrive', some)).toEqual(['Marie Petit']);
    const twins = [
      { compteId: 'un', nom: 'Ève Roux' },
      { compteId: 'deux', nom: 'Eve ROUX' },
    ];
    expect(namedIn('@Eve Roux', twins)).toEqual(['un', 'deux']);
    expect(namedIn('@Eve', twins)).toEqual([]);
  });

  it('stands exactly where it was typed, whatever surrounds it', () => {
    const around = fc
      .string({ unit: 'grapheme', maxLength: 20 })
      .map((text) => text.replace(/[@\p{L}\p{N}\p{M}\p{Cf}]/gu, ' '));
    fc.assert(
      fc.property(around, fc.constantFrom(...people), around, (before, { nom, compteId }, after) => {
        const text = `${before} @${nom} ${after}`;
        const [mention] = findMentions(text, people);
        expect(text.slice(mention?.from, mention?.to)).toBe(`@${nom}`);
        expect(mention?.compteIds).toEqual([compteId]);
      }),
    );
  });

  it('never overlaps another, nor leaves the text, whatever it is', { timeout: 20_000 }, () => {
    const text = fc
      .array(
        fc.oneof(
          fc.constantFrom('@', '@Denis', 'Mougel', ' ', '-', '’', '\n', 'é'),
          fc.string({ unit: 'binary' }),
        ),
      )
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, fc.array(fc.string({ unit: 'binary' }), { maxLength: 5 }), (typed, others) => {
        let end = 0;
        for (const { from, to } of findMentions(typed, [...people, ...others.map(person)])) {
          expect(from).toBeGreaterThanOrEqual(end);
          expect(to).toBeGreaterThan(from);
          expect(to).toBeLessThanOrEqual(typed.length);
          expect(typed[from]).toBe('@');
          end = to;
        }
      }),
    );
  });
});
