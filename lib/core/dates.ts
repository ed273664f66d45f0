const ZONE = 'Europe/Paris';
const format = (options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat('fr-FR', { timeZone: ZONE, ...options });

const DAY = format({ weekday: 'long', day: 'numeric', month: 'long' });
const DAY_YEAR = format({ day: 'numeric', month: 'long', year: 'numeric' });
const HOUR = format({ hour: 'numeric', minute: '2-digit' });
const KEY = format({ year: 'numeric', month: '2-digit', day: '2-digit' });
const WEEKDAY = format({ weekday: 'long' });

/** « 1er », and a day that stays on the line of its month. */
const joined = (text: string) =>
  text.replace(/\b(\d{1,2}) (?=\p{L})/u, (_, day) => `${day === '1' ? '1er' : day}\u00a0`);

/** « 10 h 41 », with no-break spaces. */
export const hour = (date: Date) =>
  HOUR.format(date)
    .replace(/^0(?=\d)/, '')
    .replace(':', '\u00a0h\u00a0');

/** Same calendar day in metropolitan France. */
export const sameDay = (a: Date, b: Date) => KEY.format(a) === KEY.format(b);

/** « vendredi 20 novembre », a no-break space before the month. */
export const longDay = (date: Date) => joined(DAY.format(date));

/** « 20 novembre 2026 », a no-break space before the month. */
export const fullDate = (date: Date) => joined(DAY_YEAR.format(date));

/** « aujourd’hui », « hier », « mardi » within the week, else « 20 novembre 2026 ». */
export function relativeDay(date: Date, today: Date) {
  const days = Math.round((Date.parse(isoDay(today)) - Date.parse(isoDay(date))) / 86_400_000);
  if (days === 0) return 'aujourd’hui';
  if (days === 1) return 'hier';
  if (days > 1 && days < 7) return WEEKDAY.format(date);
  return fullDate(date);
}

const DAY_MONTH = format({ day: 'numeric', month: 'long' });
const YEAR = format({ year: 'numeric' });

/** In a sentence: « aujourd’hui », « hier », « mardi », « le 3 novembre », with its year when it is another. */
export function onDay(date: Date, today: Date) {
  const day = relativeDay(date, today);
  if (!/^\d/.test(day)) return day;
  return `le ${YEAR.format(date) === YEAR.format(today) ? joined(DAY_MONTH.format(date)) : day}`;
}

/** In a sentence: « il y a 2 min » within the hour, else the day as `onDay`. */
export function ago(date: Date, today: Date) {
  const words = moment(date, today);
  return /min$|instant$/.test(words) ? words : onDay(date, today);
}

/** « 2026-11-23 », the calendar day in metropolitan France. */
export const isoDay = (date: Date) => KEY.format(date).split('/').reverse().join('-');

/** « il y a 2 min » within the hour, « aujourd’hui, 10 h 41 », « samedi, 10 h 15 », « 3 novembre 2026 ». */
export function moment(date: Date, today: Date) {
  const minutes = Math.round((today.getTime() - date.getTime()) / 60_000);
  if (minutes >= 0 && minutes < 1) return 'à l’instant';
  if (minutes > 0 && minutes < 60) return `il y a ${minutes}\u00a0min`;
  const day = relativeDay(date, today);
  return /\d/.test(day) ? day : `${day}, ${hour(date)}`;
}
