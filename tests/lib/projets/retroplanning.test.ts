import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isoDay } from '@/lib/core/dates';
import { retroplanning, steps } from '@/lib/projets/retroplanning';

const DAY = 86_400_000;
const midnight = (date: Date) => Date.parse(`${isoDay(date)}T00:00:00Z`);
const isWeekend = (day: number) => [0, 6].includes(new Date(day).getUTCDay());
const days = (planned: { jour: Date }[]) => planned.map(({ jour }) => jour.toISOString().slice(0, 10));

test('with time, every step falls so many days before the deadline, on a working day', () => {
  // A Friday, in ten weeks.
  const planned = retroplanning(new Date('2027-02-05T17:00:00Z'), new Date('2026-11-23T09:00:00Z'));
  expect(days(planned)).toEqual([
    '2026-12-18',
    '2026-12-25',
    '2027-01-01',
    '2027-01-08',
    '2027-01-15',
    '2027-01-26',
    '2027-01-29',
    '2027-02-03',
  ]);
  expect(planned.at(-1)?.titre).toMatch(/^Déposer/);
});

test('without time, on the very day, on a weekend', () => {
  expect(
    new Set(days(retroplanning(new Date('2026-11-23T18:00:00Z'), new Date('2026-11-23T09:00:00Z')))),
  ).toEqual(new Set(['2026-11-23']));
  expect(
    days(retroplanning(new Date('2026-11-29T18:00:00Z'), new Date('2026-11-28T09:00:00Z'))).every((day) =>
      ['2026-11-28', '2026-11-29'].includes(day),
    ),
  ).toBe(true);
});

test('in order, never before today, never after the deadline, no weekend while a weekday is left', () => {
  const today = fc.date({ min: new Date('2026-01-01'), max: new Date('2040-01-01'), noInvalidDate: true });
  const left = fc.integer({ min: 1, max: 400 * 24 * 60 });
  fc.assert(
    fc.property(today, left, (now, minutes) => {
      const limite = new Date(now.getTime() + minutes * 60_000);
      const planned = retroplanning(limite, now);
      expect(planned.map(({ titre }) => titre)).toEqual(steps.map(({ titre }) => titre));
      const [from, end] = [midnight(now), midnight(limite)];
      const window = Array.from({ length: (end - from) / DAY + 1 }, (_, at) => from + at * DAY);
      const someWeekday = window.some((day) => !isWeekend(day));
      let before = from;
      for (const { jour } of planned) {
        const day = jour.getTime();
        expect(day).toBeGreaterThanOrEqual(before);
        expect(day).toBeLessThanOrEqual(end);
        if (someWeekday) expect(isWeekend(day)).toBe(false);
        before = day;
      }
    }),
    { numRuns: 300 },
  );
});

test('the answer leaves before the last day as soon as there are a few days', () => {
  const monday = new Date('2026-11-23T09:00:00Z');
  for (let more = 4; more < 60; more++) {
    const limite = new Date(monday.getTime() + more * DAY);
    if (isWeekend(midnight(limite))) continue;
    const last = retroplanning(limite, monday).at(-1)?.jour.getTime() ?? 0;
    expect(last, limite.toISOString()).toBeLessThan(midnight(limite));
  }
});
