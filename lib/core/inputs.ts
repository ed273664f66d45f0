import { z } from 'zod';
import { oneLine, withoutUnseen } from './text';

/** What fields of forms send, read once for every room. */

export const tooLong = (max: number) => `C’est trop long : ${max.toLocaleString('fr-FR')} signes au plus.`;

/** One line of plain text. */
export const line = (max: number) =>
  z
    .string()
    .transform(oneLine)
    .pipe(z.string().max(max, tooLong(max)));

/** Paragraphs of plain text. */
export const prose = (max: number) =>
  z
    .string()
    .transform((text) =>
      withoutUnseen(text.normalize('NFC').replace(/\r\n?/g, '\n'))
        .replace(/[^\S\n]+$/gm, '')
        .replace(/\n{3,}/g, '\n\n')
        .trim(),
    )
    .pipe(z.string().max(max, tooLong(max)));

/** A web address as people type it: « exemple.fr » is « https://exemple.fr ». Empty, or null when it is none. */
export function webAddress(typed: string): string | null {
  if (!typed) return '';
  const full = /^[a-z][a-z\d+.-]*:/i.test(typed) && !/^[^/]+:\d/.test(typed) ? typed : `https://${typed}`;
  if (!URL.canParse(full)) return null;
  const url = new URL(full);
  const isSite =
    /^https?:$/.test(url.protocol) && !url.username && /^[^\s.]+(\.[^\s.]+)+$/.test(url.hostname);
  return isSite ? full : null;
}

const NO_SITE = 'Cette adresse ne se comprend pas. Exemple : www.exemple.fr.';
/** Empty, or the whole address. */
export const site = (max: number) =>
  line(max).transform((typed, context) => {
    const address = webAddress(typed);
    if (address === null) context.addIssue({ code: 'custom', message: NO_SITE });
    return address ?? '';
  });

/** A field hidden from people (`Honeypot`): what fills it is a machine, told the same as people while nothing is kept. */
export const honeypot = z.string().max(500).optional();

/** A box: « on » when ticked, nothing when not. */
export const box = z.union([
  z.boolean(),
  z.literal('on').transform(() => true),
  z.literal('').transform(() => false),
]);

const NO_NUMBER = 'Indiquez un nombre, ou rien.';
/**
 * As typed (« 8,5 », « 1 200 »), or a number; null when nothing is said.
 * @param words what is said of something that is no number
 */
export const figure = (min: number, max: number, { whole = false, words = NO_NUMBER } = {}) =>
  z.union([z.number(), z.null(), z.string().max(20, words)], words).transform((given, context) => {
    if (given === null || given === '') return null;
    const value =
      typeof given === 'number' ? given : Number(given.replace(/[\s\u00a0\u202f]/g, '').replace(',', '.'));
    const fits =
      Number.isFinite(value) && value >= min && value <= max && (!whole || Number.isInteger(value));
    if (!fits)
      context.addIssue({
        code: 'custom',
        message: Number.isFinite(value)
          ? `Indiquez un nombre${whole ? ' entier' : ''} entre ${min} et ${max.toLocaleString('fr-FR')}, ou rien.`
          : words,
      });
    return fits ? value : null;
  });

const NO_DAY = 'Cette date ne se comprend pas. Exemple : 14/03/2027.';
const LAST_YEAR = 2100;
/** A calendar day as a date field sends it (« 2027-03-14 ») or as people write it (« 14/03/2027 »): midnight UTC. Null when empty. */
export const day = z
  .union([z.null(), z.string().trim().max(20, NO_DAY)], NO_DAY)
  .transform((typed, context) => {
    if (!typed) return null;
    const [, d, m, y] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(typed) ?? [];
    const iso = y ? `${y}-${(m ?? '').padStart(2, '0')}-${(d ?? '').padStart(2, '0')}` : typed;
    const date = /^\d{4}-\d{2}-\d{2}$/.test(iso) ? new Date(`${iso}T00:00:00Z`) : null;
    // « 31 février » is read as a day of March: it must come back as it was written.
    const fits =
      date !== null &&
      !Number.isNaN(date.getTime()) &&
      date.toISOString().startsWith(iso) &&
      date.getUTCFullYear() <= LAST_YEAR;
    if (!fits) context.addIssue({ code: 'custom', message: NO_DAY });
    return fits ? date : null;
  });
