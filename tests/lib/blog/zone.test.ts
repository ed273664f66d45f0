import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { momentAsked } from '@/lib/blog/publication';
import { momentOf, wallClock } from '@/lib/blog/zone';
import { at } from '@/lib/core/clock';

const zones = ['Europe/Paris', 'America/Guadeloupe', 'Indian/Reunion', 'America/Miquelon', 'Pacific/Noumea'];

test('the moment that clocks show a day and an hour is shown by them', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...zones),
      fc.date({ min: new Date('2026-01-01'), max: new Date('2030-12-31'), noInvalidDate: true }),
      (zone, date) => {
        const shown = wallClock(date, zone);
        const moment = momentOf(shown.day, shown.hour, zone);
        expect(wallClock(moment, zone)).toEqual(shown);
        // Of an hour shown twice it may be the other one.
        expect([0, 3_600_000]).toContain(
          Math.abs(Math.floor(date.getTime() / 60_000) * 60_000 - moment.getTime()),
        );
      },
    ),
  );
});

test('of an hour that is skipped or shown twice, one moment', () => {
  expect(momentOf('2027-03-28', '02:30', 'Europe/Paris').toISOString()).toBe('2027-03-28T01:30:00.000Z');
  expect(momentOf('2026-10-25', '02:30', 'Europe/Paris').toISOString()).toBe('2026-10-25T00:30:00.000Z');
});

describe('a publication', () => {
  const asked = (publierLe: string, publierA: string, zone = 'Europe/Paris') =>
    at(new Date('2026-11-23T10:00:00Z'), async () =>
      momentAsked({ quand: 'date', publierLe: publierLe ? new Date(publierLe) : null, publierA }, zone),
    );

  test('is at eight in the morning when no hour is said', async () => {
    expect(await asked('2026-11-24', '')).toEqual(new Date('2026-11-24T07:00:00Z'));
    expect(await asked('2026-11-24', '', 'America/Guadeloupe')).toEqual(new Date('2026-11-24T12:00:00Z'));
  });

  test('in the past is refused, naming the day, or the hour when it is today', async () => {
    const refused = (day: string, hour: string, field: string) =>
      expect(asked(day, hour)).rejects.toMatchObject({ fields: { [field]: expect.any(String) } });
    await refused('2026-11-22', '23:00', 'publierLe');
    await refused('2026-11-23', '10:30', 'publierA');
    await refused('', '11:30', 'publierLe');
    expect(await asked('2026-11-23', '11:30')).toEqual(new Date('2026-11-23T10:30:00Z'));
  });
});
