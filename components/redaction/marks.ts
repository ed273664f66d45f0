export const markKinds = ['gras', 'italique', 'lien', 'liste', 'citation'] as const;
export type MarkKind = (typeof markKinds)[number];

/** A text and what is selected in it, [from, to[ in UTF-16 code units. */
export type Selected = { text: string; from: number; to: number };
/** What to write in the place of [from, to[, and what is selected then. */
export type Change = { from: number; to: number; insert: string; select: [from: number, to: number] };

const SIGNS = { gras: '**', italique: '*' } as const;
const EMPTY = { gras: 'texte', italique: 'texte' } as const;
const STARTS = { liste: '- ', citation: '> ' } as const;

/** What a button of the toolbar does to a Markdown text: pressed again on the same words, it takes its mark away. */
export function mark(kind: MarkKind, selected: Selected): Change {
  if (kind === 'gras' || kind === 'italique') return wrap(SIGNS[kind], EMPTY[kind], selected);
  if (kind === 'lien') return link(selected);
  return prefix(STARTS[kind], selected);
}

function wrap(sign: string, empty: string, { text, from, to }: Selected): Change {
  // Blanks at the ends stay outside: Markdown reads no mark beside one.
  const chosen = text.slice(from, to);
  const start = from + (chosen.length - chosen.trimStart().length);
  const end = Math.max(start, to - (chosen.length - chosen.trimEnd().length));
  const outer =
    text.slice(start - sign.length, start) === sign && text.slice(end, end + sign.length) === sign;
  const doubled =
    sign === '*' && text.slice(start - 2, start) === '**' && text.slice(start - 3, start) !== '***';
  const words = text.slice(start, end);
  if (outer && !doubled && start >= sign.length)
    return {
      from: start - sign.length,
      to: end + sign.length,
      insert: words,
      select: [start - sign.length, end - sign.length],
    };
  const inside = words || empty;
  const at = start + sign.length;
  return { from: start, to: end, insert: `${sign}${inside}${sign}`, select: [at, at + inside.length] };
}

const ADDRESS = /^(https?:\/\/|www\.)\S+$/i;

function link({ text, from, to }: Selected): Change {
  const words = text.slice(from, to).trim();
  if (ADDRESS.test(words)) {
    const href = /^www/i.test(words) ? `https://${words}` : words;
    return {
      from,
      to,
      insert: `[texte du lien](${href})`,
      select: [from + 1, from + 1 + 'texte du lien'.length],
    };
  }
  const label = words || 'texte du lien';
  const at = from + label.length + 3;
  return { from, to, insert: `[${label}](https://)`, select: [at, at + 'https://'.length] };
}

function prefix(sign: string, { text, from, to }: Selected): Change {
  const start = text.lastIndexOf('\n', from - 1) + 1;
  const next = text.indexOf('\n', Math.max(from, to - 1));
  const end = next < 0 ? text.length : next;
  const lines = text.slice(start, end).split('\n');
  const marked = lines.every((line) => line.startsWith(sign));
  const block = lines.map((line) => (marked ? line.slice(sign.length) : `${sign}${line}`)).join('\n');
  // A list or a quote begins after an empty line, or it would go on with the paragraph.
  const glued =
    !marked &&
    start > 0 &&
    text[start - 2] !== '\n' &&
    !text
      .slice(0, start - 1)
      .split('\n')
      .at(-1)
      ?.startsWith(sign);
  const insert = glued ? `\n${block}` : block;
  return { from: start, to: end, insert, select: [start + insert.length, start + insert.length] };
}
