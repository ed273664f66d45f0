/** Bytes of a file, at most: the largest public list (86,366 venues of the whole country) has half of it. */
export const MAX_BYTES = 50 * 1024 * 1024;
export const MAX_LIGNES = 100_000;
export const MAX_COLONNES = 200;
/** Signs kept of one cell. */
export const MAX_CELLULE = 20_000;
/** How long an import can be undone: its lines are kept for that. */
export const UNDO_DAYS = 365;

/** What a column of a file may become, in the order of the list that offers it. */
export const champNames = {
  ignorer: 'Ne pas reprendre',
  nom: 'Nom',
  sigle: 'Sigle',
  identifiant: 'Identifiant source',
  genre: 'Genre',
  disciplines: 'Discipline',
  publics: 'Public',
  labels: 'Label',
  insee: 'Code Insee',
  codePostal: 'Code postal',
  commune: 'Commune',
  adresse: 'Adresse',
  latitude: 'Latitude',
  longitude: 'Longitude',
  position: 'Latitude et longitude',
  telephone: 'Téléphone',
  email: 'Adresse e-mail',
  siteWeb: 'Site web',
  accroche: 'En une phrase',
  presentation: 'Présentation',
  horaires: 'Horaires',
  accessible: 'Accessibilité (oui ou non)',
  jauge: 'Nombre de places',
} as const;
export type Champ = keyof typeof champNames;
export const champs = Object.keys(champNames) as Champ[];

export type Mapping = {
  /** Name of the source, shown on fiches as where they come from. */
  nom: string;
  /** One per column, in their order. */
  champs: Champ[];
  /** What these rows are when no column says so: id of a terme of the list `genre`; empty: nothing. */
  genre: string;
  /** Labels that every row has: ids of termes. */
  labels: string[];
  /** Whether rows outside the instance's territory are left out. */
  territoireSeul: boolean;
  /** Columns whose meaning was guessed from little: indexes, for the person to look at. */
  doutes: number[];
};

export const ligneEtatNames = {
  lue: 'à lire',
  nouvelle: 'fiches nouvelles',
  modifiee: 'mises à jour',
  identique: 'déjà identiques',
  doublon: 'doublons probables',
  rejetee: 'lignes écartées',
} as const;
export type LigneEtat = keyof typeof ligneEtatNames;

export const ligneChoix = ['fusionner', 'garder', 'ecarter'] as const;
export type LigneChoix = (typeof ligneChoix)[number];
export type ImportEtat = 'apercu' | 'en_cours' | 'termine' | 'annulation' | 'annule' | 'echec';
