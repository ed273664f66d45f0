import { plainText } from '@/lib/core/rich-text/plain';
import { searchable } from '@/lib/core/text';

/** Signs kept of what is searched. */
const MOST = 12_000;

/** What `rechercheTitre` of a sujet holds; the database makes the column of the search from it. */
export const sujetSearchText = ({ titre, etiquettes }: { titre: string; etiquettes: readonly string[] }) =>
  searchable([titre, ...etiquettes].join(' '));

/**
 * What `rechercheTexte` of a reponse holds. A first message answers for its title too: words of a search may stand in
 * both.
 */
export const reponseSearchText = (
  texte: string,
  sujet?: { titre: string; etiquettes: readonly string[] },
): string =>
  [sujet ? sujetSearchText(sujet) : '', searchable(plainText(texte))]
    .filter(Boolean)
    .join(' ')
    .slice(0, MOST)
    .trimEnd();
