import { publicChanged } from './public-age';

/** Where an instance lives that has not said where. */
const FIRST = 'Europe/Paris';

const KEY = Symbol.for('treteaux.fuseau');
/** Next bundles rooms apart from the server: both sides find the one zone here, and tell the same hours. */
const shared = globalThis as { [KEY]?: string };

/**
 * The time zone of the instance's clocks (IANA). On the server: as its settings were last read (`followZone`); in a
 * browser: as the page says (`data-fuseau` of its root).
 */
export const zone = (): string =>
  (typeof document === 'undefined' ? shared[KEY] : document.documentElement.dataset.fuseau) || FIRST;

/** From now on this process tells hours and days by that zone. Pages drawn by the one before are dropped. */
export function followZone(name: string) {
  if (name === (shared[KEY] ?? FIRST)) return;
  shared[KEY] = name;
  publicChanged();
}

/** Writes moments in one way, by the clocks of the instance unless told otherwise: made once per zone. */
export function formatter(locale: string, options: Intl.DateTimeFormatOptions) {
  const made = new Map<string, Intl.DateTimeFormat>();
  return (date: Date, where = zone()): string => {
    const known = made.get(where) ?? new Intl.DateTimeFormat(locale, { ...options, timeZone: where });
    made.set(where, known);
    return known.format(date);
  };
}

/** What clocks show: « 2026-11-23 » and « 08:30 ». */
export type WallClock = { day: string; hour: string };

// Of all locales, this one writes a day as « 2026-11-23 ».
const shown = formatter('sv-SE', { dateStyle: 'short', timeStyle: 'short' });

/** What the clocks of a zone show at a moment. */
export function wallClock(date: Date, where = zone()): WallClock {
  const [day = '', hour = ''] = shown(date, where).split(' ');
  return { day, hour };
}

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;

/**
 * The moment the clocks of a zone show this day and hour. Of an hour they show twice, the first; of one they skip, the
 * moment that comes as long after midnight.
 * @param day « 2026-11-23 »
 * @param hour « 08:30 »
 */
export function momentOf(day: string, hour: string, where = zone()): Date {
  const asUtc = Date.parse(`${day}T${hour.padStart(5, '0')}:00Z`);
  const offsetAt = (moment: number) => {
    const wall = wallClock(new Date(moment), where);
    return Date.parse(`${wall.day}T${wall.hour}:00Z`) - Math.floor(moment / MINUTE_MS) * MINUTE_MS;
  };
  // The offsets of the day before and after hold every change of clocks between them.
  const offsets = [offsetAt(asUtc - DAY_MS), offsetAt(asUtc + DAY_MS)];
  const fits = offsets.map((offset) => asUtc - offset).find((moment) => moment + offsetAt(moment) === asUtc);
  return new Date(fits ?? asUtc - (offsets[0] ?? 0));
}
