/** What searches compare: lower case, no accents, dashes and apostrophes as spaces. « Saint-Dié » → « saint die ». */
export const searchable = (text: string) =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();

/** What can be neither seen nor typed on purpose: zero-width spaces, reversals of the reading direction. Joiners stay. */
const UNSEEN = /[^\P{Cf}\u200c\u200d]/gu;

/** Without the characters that hide in a text or turn the words after it around. */
export const withoutUnseen = (text: string) => text.replace(UNSEEN, '');

/** A name or title as it is kept: composed, on one line, without anything unseen. A space that does not break stays one. */
export const oneLine = (text: string) =>
  withoutUnseen(text.normalize('NFC'))
    .replace(/[\s\p{Cc}]+/gu, (run) => /[\u00a0\u202f]/.exec(run)?.[0] ?? ' ')
    .trim();

/** The beginning of a text on one line, cut between two words; `most` characters, and one more that says it goes on. */
export function shortened(text: string, most: number): string {
  const line = oneLine(text);
  if (line.length <= most) return line;
  const cut = line.slice(0, most);
  const space = cut.lastIndexOf(' ');
  return `${(space > most / 2 ? cut.slice(0, space) : cut).replace(/[\s,;:.–—-]+$/u, '')}…`;
}

/** The readable part of an address, 60 characters at most. */
export const slugify = (text: string) =>
  searchable(text).slice(0, 60).trim().replaceAll(' ', '-') || 'sans-nom';

/** Quotations inside another are set between “ ”. Left as they are where one was not closed. */
function innerQuotes(text: string): string {
  if (text.split('«').length !== text.split('»').length) return text;
  const set = text.replace(/(«[^«»]*)«\s?([^«»]*?)\s?»(?=[^»]*»)/g, '$1“$2”');
  return set === text ? text : innerQuotes(set);
}

/** What people typed, with spaces that do not break before « ; : ! ? » and inside quotation marks, as it is shown. */
export const frenchSpaces = (text: string) =>
  innerQuotes(
    text
      .replace(/[ \u00a0](?=[;:!?])/g, '\u202f')
      .replace(/« /g, '«\u00a0')
      .replace(/ »/g, '\u00a0»'),
  );

/** Two letters for an avatar: « Sophie Marchal » → « SM ». */
export function initials(name: string) {
  const words = name.split(/[\s-]+/).filter(Boolean);
  const first = words[0]?.[0] ?? '?';
  const last = words.length > 1 ? (words.at(-1)?.[0] ?? '') : (words[0]?.[1] ?? '');
  return (first + last).toLocaleUpperCase('fr');
}

/** « 1 message », « 3 messages », « 0 message » (French: singular below two). */
export const plural = (count: number, one: string, many = `${one}s`) =>
  `${count.toLocaleString('fr-FR')}\u00a0${count < 2 ? one : many}`;

/** « de Sophie », « d’Annie », « d’Hélène »: before a vowel or a mute h, as names are said. */
export const of = (name: string) => (/^[aeiouyh]/.test(searchable(name)) ? `d’${name}` : `de ${name}`);

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text as HTML shows it, in a mail or a feed. */
export const escapeHtml = (text: string) => text.replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign);

const SIGNS = Object.fromEntries(Object.entries(ENTITIES).map(([sign, entity]) => [entity, sign]));

/** The text that `escapeHtml` wrote. */
export const unescapeHtml = (html: string) =>
  html.replace(/&(?:amp|lt|gt|quot);/g, (entity) => SIGNS[entity] ?? entity);
