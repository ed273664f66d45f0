import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { wallClock } from '@/lib/core/zone';
import { fuseaux } from '@/lib/instance/words';
import { isDigestDue, isWeeklyDue, weekStart } from '@/lib/notifications/digest/when';

const HALF_HOUR = 30 * 60_000;
const DAY = 86_400_000;
const zone = fc.constantFrom(...fuseaux, 'Europe/London', 'America/New_York', 'Australia/Lord_Howe');
const moment = fc
  .integer({ min: Date.UTC(2025, 0, 1) / HALF_HOUR, max: Date.UTC(2030, 0, 1) / HALF_HOUR })
  .map((halves) => new Date(halves * HALF_HOUR));

const weekday = (date: Date, where: string) => new Date(wallClock(date, where).day).getUTCDay();

/** Asks every half hour, from a moment on, as the job does; gives the moments at which a digest left. */
function leaves(from: Date, days: number, where: string, away: (date: Date) => boolean = () => false) {
  const left: Date[] = [];
  for (let time = from.getTime(); time < from.getTime() + days * DAY; time += HALF_HOUR) {
    const date = new Date(time);
    if (!away(date) && isDigestDue(date, left.at(-1) ?? null, where)) left.push(date);
  }
  return left;
}

describe('the morning', () => {
  test.each([
    ['Europe/Paris', '2026-03-28T06:00:00Z'],
    // Clocks went forward that night: seven o’clock is an hour sooner.
    ['Europe/Paris', '2026-03-29T05:00:00Z'],
    ['Europe/Paris', '2026-10-25T06:00:00Z'],
    ['Indian/Reunion', '2026-10-25T03:00:00Z'],
    ['America/Guadeloupe', '2026-10-25T11:00:00Z'],
    ['America/Miquelon', '2026-03-08T09:00:00Z'],
    ['Pacific/Marquesas', '2026-10-25T16:30:00Z'],
    ['Pacific/Wallis', '2026-10-24T19:00:00Z'],
  ])('of %s begins at %s', (where, iso) => {
    const date = new Date(iso);
    const before = new Date(date.getTime() - HALF_HOUR);
    expect(isDigestDue(date, null, where)).toBe(true);
    expect(isDigestDue(before, null, where)).toBe(false);
    expect(isDigestDue(date, before, where)).toBe(false);
    expect(isDigestDue(new Date(date.getTime() + 5 * 60 * 60_000), null, where)).toBe(false);
  });

  test('comes once each local day, at seven, whatever clocks do', () => {
    fc.assert(
      fc.property(zone, moment, (where, from) => {
        const left = leaves(from, 9, where);
        const days = left.map((date) => wallClock(date, where).day);
        expect(new Set(days).size).toBe(days.length);
        expect(left.length).toBeGreaterThanOrEqual(8);
        for (const date of left.slice(1)) expect(wallClock(date, where).hour).toBe('07:00');
      }),
      { numRuns: 60 },
    );
  });

  test('missed while the server was away is made up for before noon, never twice', () => {
    fc.assert(
      fc.property(zone, moment, fc.integer({ min: 1, max: 60 }), (where, from, halves) => {
        const start = from.getTime() + 3 * DAY;
        const away = (date: Date) => date.getTime() >= start && date.getTime() < start + halves * HALF_HOUR;
        const left = leaves(from, 9, where, away);
        const days = left.map((date) => wallClock(date, where).day);
        expect(new Set(days).size).toBe(days.length);
        for (const date of left) {
          const { hour } = wallClock(date, where);
          expect(hour >= '07:00' && hour < '12:00').toBe(true);
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('the week', () => {
  test('begins on Monday at seven', () => {
    expect(weekStart(new Date('2026-11-23T05:59:00Z'), 'Europe/Paris')).toEqual(
      new Date('2026-11-16T06:00:00Z'),
    );
    expect(weekStart(new Date('2026-11-23T06:00:00Z'), 'Europe/Paris')).toEqual(
      new Date('2026-11-23T06:00:00Z'),
    );
    fc.assert(
      fc.property(zone, moment, (where, date) => {
        const start = weekStart(date, where);
        expect(wallClock(start, where)).toMatchObject({ hour: '07:00' });
        expect(weekday(start, where)).toBe(1);
        const since = date.getTime() - start.getTime();
        expect(since).toBeGreaterThanOrEqual(0);
        // A week in which clocks go back has an hour more.
        expect(since).toBeLessThan(7 * DAY + 2 * 60 * 60_000);
      }),
    );
  });

  test('is told once, with its first digest', () => {
    fc.assert(
      fc.property(zone, moment, (where, from) => {
        const left = leaves(from, 29, where);
        const weekly = left.filter(
          (date, index) => index > 0 && isWeeklyDue(date, left[index - 1] ?? null, where),
        );
        expect(weekly.length).toBeGreaterThanOrEqual(4);
        for (const date of weekly) expect(weekday(date, where)).toBe(1);
      }),
      { numRuns: 20 },
    );
  });
});
