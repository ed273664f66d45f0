/** A digest leaves from this hour, where people live… */
const MORNING_HOUR = 7;
/** …and not from this one on: what the morning missed waits for the next. */
const NOON = 12;
const MONDAY = 1;

type LocalTime = {
  /** « 2026-11-23 ». */ day: string;
  hour: number;
  minute: number /** Monday is 1. */;
  weekday: number;
};

const formats = new Map<string, Intl.DateTimeFormat>();
function formatOf(zone: string) {
  const known = formats.get(zone);
  if (known) return known;
  const format = new Intl.DateTimeFormat('en-CA', {
    timeZone: zone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  formats.set(zone, format);
  return format;
}

/** The calendar day and the time that clocks show in a time zone (IANA name). */
export function localTime(date: Date, zone: string): LocalTime {
  const parts = Object.fromEntries(
    formatOf(zone)
      .formatToParts(date)
      .map(({ type, value }) => [type, value]),
  );
  const day = `${parts.year}-${parts.month}-${parts.day}`;
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay() || 7;
  return { day, hour: Number(parts.hour), minute: Number(parts.minute), weekday };
}

/** Milliseconds by which the clocks of a zone are ahead of UTC at that moment. */
function aheadOf(date: Date, zone: string) {
  const { day, hour, minute } = localTime(date, zone);
  return Date.parse(`${day}T${pad(hour)}:${pad(minute)}:00Z`) - Math.floor(date.getTime() / 60_000) * 60_000;
}
const pad = (number: number) => String(number).padStart(2, '0');

/** The moment clocks of a zone show an hour of a day; of an hour that a clock change leaves out, the moment after it. */
export function instantOf(day: string, hour: number, zone: string): Date {
  const wanted = Date.parse(`${day}T${pad(hour)}:00:00Z`);
  const guess = wanted - aheadOf(new Date(wanted), zone);
  return new Date(wanted - aheadOf(new Date(guess), zone));
}

/**
 * Whether a digest may leave now for somebody whose last one left at `last`: it is morning where they live, and none left
 * that day. Asked every half hour, it is so once a day, whatever clocks do: French time zones are whole hours from UTC,
 * the Marquesas half an hour more.
 */
export function isDigestDue(date: Date, last: Date | null, zone: string): boolean {
  const { day, hour } = localTime(date, zone);
  if (hour < MORNING_HOUR || hour >= NOON) return false;
  return last === null || localTime(last, zone).day < day;
}

/** Monday morning at seven, the last before (or at) that moment. */
export function weekStart(date: Date, zone: string): Date {
  const { day, weekday } = localTime(date, zone);
  const monday = (weeks: number) => {
    const then = new Date(`${day}T00:00:00Z`);
    then.setUTCDate(then.getUTCDate() - (weekday - MONDAY) - 7 * weeks);
    return instantOf(then.toISOString().slice(0, 10), MORNING_HOUR, zone);
  };
  const thisWeek = monday(0);
  return thisWeek <= date ? thisWeek : monday(1);
}

/** Weekly things leave with the first digest of the week: no digest left since Monday morning. */
export const isWeeklyDue = (date: Date, last: Date | null, zone: string): boolean =>
  last === null || last < weekStart(date, zone);
