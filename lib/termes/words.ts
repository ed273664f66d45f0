import { searchable } from '@/lib/core/text';

/** The lists that agents edit. */
export const termeListes = ['genre', 'discipline', 'public', 'label'] as const;
export type TermeListe = (typeof termeListes)[number];

export const termeListeNames: Record<TermeListe, string> = {
  genre: 'Genres de fiches',
  discipline: 'Disciplines',
  public: 'Publics',
  label: 'Labels',
};

/** What a genre is: an organisation, a venue, or people who create. */
export const ficheNatures = ['structure', 'lieu', 'artiste'] as const;
export type FicheNature = (typeof ficheNatures)[number];

export type Terme = {
  id: string;
  liste: TermeListe;
  nom: string;
  /** Of a genre: « Bibliothèques »; else its name. */
  pluriel: string;
  /** Of a genre. */
  nature: FicheNature | null;
  synonymes: string[];
  /** No longer offered; fiches that have it keep it. */
  retired: boolean;
};

/** The terms of one list, in their order. */
export const ofListe = (termes: readonly Terme[], liste: TermeListe) =>
  termes.filter((terme) => terme.liste === liste);

/**
 * The term of a list that a word means: its id, its name, its plural or one of its other words, accents and case
 * forgiven. What was merged into a term is among its other words, its id too.
 */
export function termeOfWord(termes: readonly Terme[], liste: TermeListe, word: string): Terme | null {
  const wanted = searchable(word);
  if (!wanted) return null;
  const among = ofListe(termes, liste);
  const named = ({ id, nom, pluriel }: Terme) => [id, nom, pluriel].some((one) => searchable(one) === wanted);
  return (
    among.find(named) ??
    among.find(({ synonymes }) => synonymes.some((one) => searchable(one) === wanted)) ??
    null
  );
}

/** Terms of one list, at most. */
export const MAX_TERMES = 80;
/** Characters of a name, and other words of one term, at most. */
export const TERME_MAX = 60;
export const MAX_SYNONYMES = 30;
