import { searchable } from '@/lib/core/text';

/** What a window and a sorting machine take (NF Z10-011): six lines of 38 characters, the last one the postcode. */
const LINES = 6;
const COLUMNS = 38;
const NAME_LINES = 3;

export type Recipient = { nom: string; adresse: string; codePostal: string; commune: string };

/** The lines of an address, as the post reads them: the last in capitals, without accents or signs. */
export function addressLines({ nom, adresse, codePostal, commune }: Recipient): string[] {
  const name = fitted(nom, NAME_LINES);
  const street = adresse ? fitted(adresse, LINES - 1 - name.length) : [];
  const town = `${codePostal} ${searchable(commune).toUpperCase()}`.trim();
  return [...name, ...street, town.slice(0, COLUMNS)];
}

function fitted(text: string, lines: number): string[] {
  const wrapped = wrap(text);
  if (wrapped.length <= lines) return wrapped;
  const last = wrapped[lines - 1] ?? '';
  return [...wrapped.slice(0, lines - 1), `${last.slice(0, COLUMNS - 1).trimEnd()}…`];
}

function wrap(text: string): string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/).filter(Boolean).flatMap(cut)) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= COLUMNS)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

/** A word longer than a line goes on in the next. */
const cut = (word: string) => word.match(new RegExp(`.{1,${COLUMNS}}`, 'gu')) ?? [];
