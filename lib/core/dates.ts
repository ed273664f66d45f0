import { formatter, momentOf, wallClock } from './zone';

const format = (options: Intl.DateTimeFormatOptions) => formatter('fr-FR', options);

const DAY = format({ weekday: 'long', day: 'numeric', month: 'long' });
const DAY_YEAR = format({ day: 'numeric', month: 'long', year: 'numeric' });
const HOUR = format({ hour: 'numeric', minute: '2-digit' });
const WEEKDAY = format({ weekday: 'long' });

/** « 1er », and a day that stays on the line of its month. */
const joined = (text: string) =>
  text.replace(/\b(\d{1,2}) (?=\p{L})/u, (_, day) => `${day === '1' ? '1er' : day}\u00a0`);

/** « 10 h 41 », with no-break spaces. */
export const hour = (date: Date) =>
  HOUR(date)
    .replace(/^0(?=\d)/, '')
    .replace(':', '\u00a0h\u00a0');

/** Same calendar day where people live. */
export const sameDay = (a: Date, b: Date) => isoDay(a) === isoDay(b);

/** « vendredi 20 novembre », a no-break space before the month. */
export const longDay = (date: Date) => joined(DAY(date));

/** « 20 novembre 2026 », a no-break space before the month. */
export const fullDate = (date: Date) => joined(DAY_YEAR(date));

/** « mardi 24 novembre à 9 h », « … à 9 h 30 ». */
export const atHour = (date: Date) => `${longDay(date)} à ${hour(date).replace(/\u00a000$/, '')}`;

/** « aujourd’hui », « hier », « mardi » within the week, else « 20 novembre 2026 ». */
export function relativeDay(date: Date, today: Date) {
  const days = Math.round((Date.parse(isoDay(today)) - Date.parse(isoDay(date))) / 86_400_000);
  if (days === 0) return 'aujourd’hui';
  if (days === 1) return 'hier';
  if (days > 1 && days < 7) return WEEKDAY(date);
  return fullDate(date);
}

const DAY_MONTH = format({ day: 'numeric', month: 'long' });
const YEAR = format({ year: 'numeric' });

/** In a sentence: « aujourd’hui », « hier », « mardi », « le 3 novembre » on one line, with its year when it is another. */
export function onDay(date: Date, today: Date) {
  const day = relativeDay(date, today);
  if (!/^\d/.test(day)) return day;
  return `le\u00a0${YEAR(date) === YEAR(today) ? joined(DAY_MONTH(date)) : day}`;
}

/** In a sentence: « il y a 2 min » within the hour, else the day as `onDay`. */
export function ago(date: Date, today: Date) {
  const words = moment(date, today);
  return /min$|instant$/.test(words) ? words : onDay(date, today);
}

/** A moment without its seconds: what is written of it holds for the minute. */
export const toTheMinute = (date: Date) => new Date(Math.floor(date.getTime() / 60_000) * 60_000);

/** « 2026-11-23 », the calendar day where people live. */
export const isoDay = (date: Date) => wallClock(date).day;

/** « 08:30 », the hour where people live, as fields have it. */
export const isoHour = (date: Date) => wallClock(date).hour;

/** The calendar day of a moment where people live, as columns and forms hold days: its midnight UTC. */
export const calendarDay = (date: Date) => new Date(`${isoDay(date)}T00:00:00Z`);

/** « 2026-11-23 », of a day that is held as its midnight UTC. */
export const isoOf = (day: Date) => day.toISOString().slice(0, 10);

/** A moment of a day that is held as its midnight UTC, to be told in words: noon where people live. */
export const noonOf = (day: Date) => momentOf(isoOf(day), '12:00');

/** « il y a 2 min » within the hour, « aujourd’hui, 10 h 41 », « samedi, 10 h 15 », « 3 novembre 2026 ». */
export function moment(date: Date, today: Date) {
  const minutes = Math.round((today.getTime() - date.getTime()) / 60_000);
  if (minutes >= 0 && minutes < 1) return 'à l’instant';
  if (minutes > 0 && minutes < 60) return `il y a ${minutes}\u00a0min`;
  const day = relativeDay(date, today);
  return /\d/.test(day) ? day : `${day}, ${hour(date)}`;
}
