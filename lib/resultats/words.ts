/** What a search is answered with, in the order of the page; the last three by what one’s own espaces hold. */
export const sortes = [
  'annuaire',
  'annonces',
  'appels',
  'forum',
  'blog',
  'espaces',
  'messages',
  'documents',
  'fichiers',
] as const;
export type Sorte = (typeof sortes)[number];

export const sorteNames: Record<Sorte, string> = {
  annuaire: 'Annuaire',
  annonces: 'Annonces',
  appels: 'Appels à projets',
  forum: 'Forum',
  blog: 'Blog',
  espaces: 'Espaces',
  messages: 'Messages de mes espaces',
  documents: 'Documents de mes espaces',
  fichiers: 'Fichiers de mes espaces',
};

export const periodes = ['semaine', 'mois', 'annee'] as const;
export type Periode = (typeof periodes)[number];

export const periodeNames: Record<Periode, string> = {
  semaine: 'Depuis une semaine',
  mois: 'Depuis un mois',
  annee: 'Depuis un an',
};

/** Results counted one by one, and that can be leafed through. */
export const MOST_COUNTED = 1_000;

/** Letters of a search, at least. */
export const Q_MIN = 2;
export const Q_MAX = 200;

/** A text and where the words stand in it, in UTF-16 code units, in order. */
export type Extrait = { texte: string; marks: [number, number][] };

export type Resultat = {
  id: string;
  titre: Extrait;
  extrait: Extrait;
  /** Where it is read: at the very message. */
  chemin: string;
  date: Date;
  /** What else tells it from others: a commune, an espace, who wrote it. */
  precisions: string[];
};

export type Suggestion = { titre: string; sorte: Sorte; chemin: string };

/** « 12 résultats », « plus de 1 000 résultats ». */
export const countedWords = (total: number) =>
  total > MOST_COUNTED
    ? `plus de ${MOST_COUNTED.toLocaleString('fr-FR')}\u00a0résultats`
    : `${total.toLocaleString('fr-FR')}\u00a0${total < 2 ? 'résultat' : 'résultats'}`;
