import { searchable } from '@/lib/core/text';
import { ofListe, type Terme, type TermeListe, termeOfWord } from '@/lib/termes/words';
import { readYesNo } from './cells';

const singular = (text: string) => searchable(text).replace(/\b(\w{4,}?)[sx]\b/g, '$1');

/** A term named in a longer expression (« Musiques amplifiées ou électroniques »): the longest name found in it. */
function termeWithin(termes: readonly Terme[], liste: TermeListe, text: string): Terme | null {
  const words = ` ${singular(text)} `;
  let best: { terme: Terme; size: number } | null = null;
  for (const terme of ofListe(termes, liste))
    for (const name of [terme.nom, ...terme.synonymes]) {
      const wanted = singular(name);
      if (wanted.length > 3 && words.includes(` ${wanted} `) && wanted.length > (best?.size ?? 0))
        best = { terme, size: wanted.length };
    }
  return best?.terme ?? null;
}

export const findTerme = (termes: readonly Terme[], liste: TermeListe, text: string): Terme | null =>
  termeOfWord(termes, liste, text) ?? termeWithin(termes, liste, text);

/** Parts of a cell that holds several words: « Théâtre, Danse », « Archéologie;Histoire ». */
const parts = (cell: string) => cell.split(/\s*[;,/|]\s*/).filter(Boolean);

/**
 * The terms that cells name. A cell that only says yes or no speaks of what its column is called: « Art et essai: oui ».
 * What no term stands for is left out.
 */
export function readListed(
  termes: readonly Terme[],
  liste: TermeListe,
  cells: readonly { colonne: string; cell: string }[],
): string[] {
  const found = new Set<string>();
  for (const { colonne, cell } of cells) {
    const answer = readYesNo(cell);
    const texts = answer === null ? parts(cell) : answer ? [colonne] : [];
    const whole = answer === null ? termeOfWord(termes, liste, cell) : null;
    for (const terme of whole ? [whole] : texts.map((text) => findTerme(termes, liste, text)))
      if (terme) found.add(terme.id);
  }
  return ofListe(termes, liste)
    .map(({ id }) => id)
    .filter((id) => found.has(id));
}
