import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { draftOf } from '@/lib/annonces/fields';
import { expiryOf } from '@/lib/annonces/life';
import { draftInput } from '@/lib/annonces/schema';
import { calendarDay, isoDay } from '@/lib/core/dates';

const moment = fc.date({ min: new Date('2024-01-01'), max: new Date('2040-01-01'), noInvalidDate: true });
const DAY_MS = 86_400_000;

describe('the end of an annonce', () => {
  test('is the evening of its last day, where people live, whatever the season', () => {
    fc.assert(
      fc.property(moment, fc.integer({ min: 1, max: 360 }), (from, days) => {
        const limite = new Date(calendarDay(from).getTime() + days * DAY_MS);
        const end = expiryOf(from, { limite, jours: 60 });
        expect(end > from).toBe(true);
        expect(isoDay(end)).toBe(limite.toISOString().slice(0, 10));
      }),
    );
  });

  test('is never more than a year away', () => {
    fc.assert(
      fc.property(moment, moment, (from, limite) => {
        const end = expiryOf(from, { limite: calendarDay(limite), jours: 60 });
        expect(end.getTime() - from.getTime()).toBeLessThanOrEqual(365 * DAY_MS);
      }),
    );
  });
});

describe('a draft', () => {
  const anything = fc.record(
    {
      titre: fc.string(),
      description: fc.string(),
      sens: fc.oneof(fc.constantFrom('offre', 'demande'), fc.string()),
      prix: fc.oneof(fc.integer().map(String), fc.string()),
      rayonKm: fc.string(),
      disponibleDu: fc.oneof(fc.constantFrom('2027-01-04', '04/01/2027', ''), fc.string()),
      transactions: fc.array(fc.constantFrom('pret', 'don', 'cadeau')),
      parts: fc.array(fc.record({ employeur: fc.string(), part: fc.string() }), { maxLength: 12 }),
      lienUrl: fc.webUrl(),
    },
    { requiredKeys: [] },
  );

  test('keeps every field that can be read, and says each that cannot', () => {
    fc.assert(
      fc.property(anything, (input) => {
        const { said, except } = draftOf(input);
        const wrong = new Set(Object.keys(except).map((name) => name.split('.')[0]));
        for (const [name, value] of Object.entries(input)) {
          const alone = draftInput.safeParse({ [name]: value });
          expect(wrong.has(name)).toBe(!alone.success);
          if (alone.success) expect(said).toMatchObject(alone.data);
        }
      }),
    );
  });
});
