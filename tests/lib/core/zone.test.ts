import fc from 'fast-check';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { calendarDay, fullDate, hour, isoDay, isoOf, longDay, noonOf } from '@/lib/core/dates';
import { followZone, momentOf, wallClock, zone } from '@/lib/core/zone';
import { fuseaux } from '@/lib/instance/words';

const MINUTE = 60_000;
const where = fc.constantFrom(...fuseaux, 'Europe/London', 'America/New_York', 'Australia/Lord_Howe');
const moment = fc.date({
  min: new Date('2025-01-01'),
  max: new Date('2040-01-01'),
  noInvalidDate: true,
});
const day = fc.integer({ min: 0, max: 5_000 }).map((n) => new Date(Date.UTC(2026, 0, 1 + n)));
const plain = (words: string) => words.replace(/\s/g, ' ');

afterEach(() => {
  vi.unstubAllGlobals();
  followZone('Europe/Paris');
});

describe('the moment clocks show a day and an hour', () => {
  test('is shown by them', () => {
    fc.assert(
      fc.property(where, moment, (name, date) => {
        const shown = wallClock(date, name);
        const found = momentOf(shown.day, shown.hour, name);
        expect(wallClock(found, name)).toEqual(shown);
        // Of an hour shown twice, the first: clocks go back an hour, half of one on Lord Howe.
        const minute = Math.floor(date.getTime() / MINUTE) * MINUTE;
        expect([0, 30 * MINUTE, 60 * MINUTE]).toContain(minute - found.getTime());
      }),
    );
  });

  test('is found of every hour that is written, and read back unless clocks skip it', () => {
    const time = fc
      .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
      .map((parts) => parts.map((part) => String(part).padStart(2, '0')).join(':'));
    fc.assert(
      fc.property(where, day, time, (name, date, asked) => {
        const shown = wallClock(momentOf(isoOf(date), asked, name), name);
        expect(shown.day).toBe(isoOf(date));
        // Every zone here changes its clocks between one and three in the morning.
        if (asked < '01:00' || asked >= '03:00') expect(shown.hour).toBe(asked);
      }),
    );
  });

  test('is one, of an hour that is skipped or shown twice', () => {
    const paris = (on: string, at: string) => momentOf(on, at, 'Europe/Paris').toISOString();
    expect(paris('2027-01-15', '12:00')).toBe('2027-01-15T11:00:00.000Z');
    expect(paris('2027-07-15', '23:59')).toBe('2027-07-15T21:59:00.000Z');
    expect(paris('2027-03-28', '02:30')).toBe('2027-03-28T01:30:00.000Z');
    expect(paris('2026-10-25', '02:30')).toBe('2026-10-25T00:30:00.000Z');
    expect(paris('2027-10-31', '02:30')).toBe('2027-10-31T00:30:00.000Z');
  });
});

describe('hours and days', () => {
  const date = new Date('2026-12-31T21:05:00Z');

  test('are those of metropolitan France until another zone is followed', () => {
    expect(zone()).toBe('Europe/Paris');
    expect(plain(hour(date))).toBe('22 h 05');
    followZone('Indian/Reunion');
    expect(plain(`${longDay(date)}, ${hour(date)}`)).toBe('vendredi 1er janvier, 1 h 05');
    followZone('America/Martinique');
    expect(plain(`${longDay(date)}, ${hour(date)}`)).toBe('jeudi 31 décembre, 17 h 05');
    expect(isoDay(new Date('2027-01-01T03:59:00Z'))).toBe('2026-12-31');
  });

  test('are those the page says, in a browser', () => {
    followZone('America/Martinique');
    vi.stubGlobal('document', { documentElement: { dataset: { fuseau: 'Pacific/Tahiti' } } });
    expect(plain(hour(date))).toBe('11 h 05');
    vi.stubGlobal('document', { documentElement: { dataset: {} } });
    expect(plain(hour(date))).toBe('22 h 05');
  });

  test('never move a day that is held as its midnight UTC', () => {
    fc.assert(
      fc.property(fc.constantFrom(...fuseaux), day, moment, (name, held, date) => {
        followZone(name);
        expect(isoDay(noonOf(held))).toBe(isoOf(held));
        expect(calendarDay(noonOf(held))).toEqual(held);
        expect(isoOf(calendarDay(date))).toBe(wallClock(date, name).day);
      }),
    );
    followZone('America/Martinique');
    expect(plain(fullDate(noonOf(new Date('2027-03-14T00:00:00Z'))))).toBe('14 mars 2027');
  });
});
