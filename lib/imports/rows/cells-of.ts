import type { Champ, Mapping } from '../words';
import { withoutGuard } from './cells';

/** The cells of a row under each field, in the order of the columns; empty ones are left out. */
export type Said = Partial<Record<Champ, { colonne: string; cell: string }[]>>;

export function cellsOf(colonnes: readonly string[], mapping: Mapping, cellules: readonly string[]): Said {
  const said: Said = {};
  for (const [index, champ] of mapping.champs.entries()) {
    const cell = withoutGuard(cellules[index] ?? '').trim();
    if (champ === 'ignorer' || cell === '') continue;
    said[champ] = [...(said[champ] ?? []), { colonne: colonnes[index] ?? '', cell }];
  }
  return said;
}

/** The first cell under a field: of paired columns, one is empty. */
export const firstOf = (said: Said, champ: Champ) => said[champ]?.[0]?.cell ?? '';

const WAY =
  /^(\d+[a-z]?( ?(bis|ter|quater))?|rue|avenue|av|bd|boulevard|place|pl|chemin|route|impasse|all[ée]e|quai|cours|square)$/i;

/** An address out of its parts: « 8 » « rue » « des Prés » on one line, a building before it apart. */
export function addressOf(said: Said): string {
  let text = '';
  let before = '';
  for (const { cell } of said.adresse ?? []) {
    const part = cell.replace(/\s+/g, ' ').replaceAll("'", '’').replace(/^0 /, '').trim();
    if (text.toLowerCase().includes(part.toLowerCase())) continue;
    text = text === '' ? part : `${text}${WAY.test(before) ? ' ' : ', '}${part}`;
    before = part;
  }
  return text;
}
