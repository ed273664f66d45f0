/** Who can be named. */
export type Nameable = { compteId: string; nom: string };

/** A name in a text: [from, to[ in UTF-16 code units, the @ included, and who bears it (several when they share it). */
export type Mention = { from: number; to: number; compteIds: string[] };

/**
 * Finds who is named in a text: @ at the start of a word, then a person's full name, or their first name when nobody else
 * bears it. Accents, case and the sign between two words are forgiven; the longest name wins; a name must end where a word
 * ends (« @Denis » is not in « @Denise » nor in « @Denis-Paul »).
 */
export function findMentions(text: string, people: Nameable[]): Mention[] {
  if (!text.includes('@')) return [];
  const names = nameTable(people);
  const { folded, at } = fold(text);
  const plain = separated(folded);
  const mentions: Mention[] = [];
  for (let sign = folded.indexOf('@'); sign >= 0; sign = folded.indexOf('@', sign + 1)) {
    if (isWord(folded[sign - 1])) continue;
    const name = names.find(
      ([key]) => plain.startsWith(key, sign + 1) && endsAt(folded, sign + 1 + key.length),
    );
    if (!name) continue;
    const [key, compteIds] = name;
    mentions.push({ from: at[sign] ?? 0, to: at[sign + 1 + key.length] ?? text.length, compteIds });
  }
  return mentions;
}

/** Whom a text names, each once, in the order of the text. */
export const namedIn = (text: string, people: Nameable[]): string[] => [
  ...new Set(findMentions(text, people).flatMap(({ compteIds }) => compteIds)),
];

/**
 * Who was named before an edit stays in `mentions` of a row after a minus sign: whatever comes back into the text, nobody
 * is called twice by one message.
 */
const FORMER = '-';
export const isCurrent = (mention: string) => !mention.startsWith(FORMER);

/** What to keep of who was named, and who is named for the first time. */
export function nextMentions(kept: readonly string[], named: readonly string[]) {
  const ever = kept.map((mention) => (isCurrent(mention) ? mention : mention.slice(FORMER.length)));
  const former = ever.filter((id) => !named.includes(id)).map((id) => FORMER + id);
  return { mentions: [...named, ...former], added: named.filter((id) => !ever.includes(id)) };
}

/** What may follow @, the longest first. */
function nameTable(people: Nameable[]): [key: string, compteIds: string[]][] {
  const full = group(people, ({ nom }) => nom);
  const first = group(people, ({ nom }) => nom.trim().split(/\s+/)[0] ?? '');
  for (const [key, compteIds] of first)
    if (compteIds.length === 1 && !full.has(key)) full.set(key, compteIds);
  return [...full].sort(([a], [b]) => b.length - a.length);
}

function group(people: Nameable[], nameOf: (person: Nameable) => string) {
  const names = new Map<string, string[]>();
  for (const person of people) {
    const key = separated(fold(nameOf(person)).folded)
      .replace(/ +/g, ' ')
      .trim();
    if (key) names.set(key, [...(names.get(key) ?? []), person.compteId]);
  }
  return names;
}

/** « jean-luc », « jean luc »: any one sign between two words. */
const separated = (folded: string) => folded.replace(/[-']/g, ' ');

const isWord = (sign: string | undefined) => sign !== undefined && /[\p{L}\p{N}]/u.test(sign);

/** A hyphen or an apostrophe inside a word does not end it. */
const endsAt = (folded: string, end: number) =>
  !/^(?:[\p{L}\p{N}]|[-'][\p{L}\p{N}])/u.test(folded.slice(end, end + 3));

/** Lower case without accents, sign by sign, spaces as one, and where each sign comes from. */
function fold(text: string) {
  let folded = '';
  const at: number[] = [];
  let index = 0;
  for (const sign of text) {
    const found = foldSign(sign);
    const plain = found === ' ' && folded.endsWith(' ') ? '' : found;
    for (let unit = 0; unit < plain.length; unit++) at.push(index);
    folded += plain;
    index += sign.length;
  }
  at.push(text.length);
  return { folded, at };
}

function foldSign(sign: string): string {
  if (sign === '@' || sign === '\n') return sign;
  const plain = sign.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  if (plain === 'œ') return 'oe';
  if (plain === 'æ') return 'ae';
  if (plain === '' || /^[\p{L}\p{N}]+$/u.test(plain)) return plain;
  if (plain === '’' || plain === "'") return "'";
  return plain === '-' || plain === '‐' || plain === '‑' ? '-' : ' ';
}
