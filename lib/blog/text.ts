import { plainText } from '@/lib/core/rich-text/plain';
import { searchable } from '@/lib/core/text';

/** Signs kept of what is searched, and of its title. */
const MOST = 20_000;
const MOST_OF_TITLE = 600;

type Searched = {
  titre: string;
  chapo: string;
  texte: string;
  categorie: string;
  auteurs: readonly string[];
};

/**
 * What `rechercheTitre` and `rechercheTexte` of an article hold; the database makes the column of the search from these
 * two. Whoever writes an article writes them too.
 */
export const articleSearchText = ({ titre, chapo, texte, categorie, auteurs }: Searched) => ({
  rechercheTitre: searchable(titre).slice(0, MOST_OF_TITLE).trimEnd(),
  // The prose comes last: it is what a long article can do without.
  rechercheTexte: searchable([categorie, ...auteurs, chapo, plainText(texte)].join(' '))
    .slice(0, MOST)
    .trimEnd(),
});
