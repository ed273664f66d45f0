import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nextMorning } from '@/lib/activation/when';

const shown = new Intl.DateTimeFormat('fr-FR', {
  timeZone: 'Europe/Paris',
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  hour: '2-digit',
  minute: '2-digit',
});

test.each([
  ['a Monday', '2026-11-23T14:00:00Z', '2026-11-24T08:00:00.000Z'],
  [
    'before nine the same day would come too soon to cancel',
    '2026-11-23T05:00:00Z',
    '2026-11-24T08:00:00.000Z',
  ],
  ['a Friday waits for Monday', '2026-11-27T14:00:00Z', '2026-11-30T08:00:00.000Z'],
  ['a Saturday too', '2026-11-28T10:00:00Z', '2026-11-30T08:00:00.000Z'],
  ['over the change to summer time', '2027-03-26T22:30:00Z', '2027-03-29T07:00:00.000Z'],
  ['over the change to winter time', '2026-10-23T22:30:00Z', '2026-10-26T08:00:00.000Z'],
])('%s', (_case, from, to) => {
  expect(nextMorning(new Date(from)).toISOString()).toBe(to);
});

test('it is always nine on a working day, tomorrow at the earliest, within four days', () => {
  fc.assert(
    fc.property(
      fc.date({ min: new Date('2026-01-01'), max: new Date('2036-01-01'), noInvalidDate: true }),
      (date) => {
        const morning = nextMorning(date);
        const words = shown.format(morning);
        expect(words).toContain('09:00');
        expect(words).not.toMatch(/samedi|dimanche/);
        const hours = (morning.getTime() - date.getTime()) / 3_600_000;
        expect(hours).toBeGreaterThan(8);
        expect(hours).toBeLessThan(4 * 24);
      },
    ),
  );
});
