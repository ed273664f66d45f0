import { searchable } from '@/lib/core/text';

/** Signs kept of what is searched: a page of prose. More would weigh on every search and decide none. */
const MOST = 12_000;
/** Signs kept of its names: they are compared whole, and an index bears no more. */
const MOST_OF_NAMES = 600;

/** A word of the lists that agents edit, as a fiche has it. */
type Named = { nom: string; synonymes?: readonly string[] };

/** All that a fiche says and that a search may find it by. What a fiche lacks is left out. */
export type Searched = {
  nom: string;
  sigle?: string;
  /** Other names it goes by: of a merged fiche, of another file. */
  autresNoms?: readonly string[];
  genre: Named & { pluriel?: string };
  /** Its disciplines, publics and labels. */
  termes?: readonly Named[];
  commune?: { nom: string } | null;
  adresse?: string;
  codePostal?: string;
  accroche?: string;
  presentation?: string;
  offres?: readonly string[];
  demandes?: readonly string[];
};

const joined = (texts: readonly (string | undefined)[]) => searchable(texts.filter(Boolean).join(' '));

/**
 * What `rechercheNom` and `rechercheTexte` of a fiche hold; the columns and indexes of the search are made from these
 * two by the database. Whoever writes a fiche writes them too, with the names and other names of its termes and its
 * commune as they are then.
 */
export function ficheSearchText(fiche: Searched): { rechercheNom: string; rechercheTexte: string } {
  const { genre, termes = [], commune } = fiche;
  const words = [genre.nom, genre.pluriel, ...(genre.synonymes ?? [])];
  for (const { nom, synonymes = [] } of termes) words.push(nom, ...synonymes);
  return {
    rechercheNom: joined([fiche.nom, fiche.sigle, ...(fiche.autresNoms ?? [])])
      .slice(0, MOST_OF_NAMES)
      .trimEnd(),
    // The prose comes last: it is what a long fiche can do without.
    rechercheTexte: joined([
      commune?.nom,
      fiche.codePostal,
      ...words,
      fiche.accroche,
      ...(fiche.offres ?? []),
      ...(fiche.demandes ?? []),
      fiche.adresse,
      fiche.presentation,
    ])
      .slice(0, MOST)
      .trimEnd(),
  };
}
