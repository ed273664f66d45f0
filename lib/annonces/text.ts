import { searchable } from '@/lib/core/text';
import {
  type AnnonceNature,
  type AnnonceTransaction,
  natureLabels,
  natureNames,
  transactionNames,
} from './words';

/** Signs kept of what is searched, and of its title. */
const MOST = 12_000;
const MOST_OF_TITLE = 600;

/** A word of the lists that agents edit. */
type Named = { nom: string; synonymes?: readonly string[] };

/** All that an annonce says and that a search may find it by. */
export type Searched = {
  titre: string;
  description: string;
  nature: AnnonceNature;
  transactions: readonly AnnonceTransaction[];
  conditions?: string;
  /** Its disciplines. */
  termes?: readonly Named[];
  commune?: { nom: string } | null;
  fiche?: { nom: string } | null;
  parts?: readonly { employeur: string }[];
};

const joined = (texts: readonly (string | undefined)[]) => searchable(texts.filter(Boolean).join(' '));

/**
 * What `rechercheTitre` and `rechercheTexte` of an annonce hold; the database makes the column of the search from these
 * two. Whoever writes an annonce writes them too. Offer or demand is left out: it is a filter, and a common word.
 */
export function annonceSearchText(annonce: Searched): { rechercheTitre: string; rechercheTexte: string } {
  const { nature, transactions, termes = [], parts = [] } = annonce;
  return {
    rechercheTitre: joined([annonce.titre]).slice(0, MOST_OF_TITLE).trimEnd(),
    // The prose comes last: it is what a long annonce can do without.
    rechercheTexte: joined([
      annonce.commune?.nom,
      annonce.fiche?.nom,
      ...(nature === 'autre' ? [] : [natureNames[nature], natureLabels[nature]]),
      ...transactions.map((one) => transactionNames[one]),
      ...termes.flatMap(({ nom, synonymes = [] }) => [nom, ...synonymes]),
      ...parts.map(({ employeur }) => employeur),
      annonce.conditions,
      annonce.description,
    ])
      .slice(0, MOST)
      .trimEnd(),
  };
}
