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
};

/** The terms of one list, in their order. */
export const ofListe = (termes: readonly Terme[], liste: TermeListe) =>
  termes.filter((terme) => terme.liste === liste);
