/** A fiche as lists, maps and search results show it. */
export type FicheLine = {
  id: string;
  slug: string;
  nom: string;
  genre: { id: string; nom: string };
  accroche: string;
  commune: { insee: string; nom: string } | null;
  latitude: number | null;
  longitude: number | null;
  /** Names, in the order of the list. */
  disciplines: string[];
  etat: FicheEtat;
  /** Whether somebody speaks for it. */
  reprise: boolean;
  /** From the commune that was asked for; null when none was. */
  distanceKm: number | null;
};

export const ficheEtats = ['publiee', 'fermee', 'masquee'] as const;
export type FicheEtat = (typeof ficheEtats)[number];

/**
 * What a fiche says, by the names of its columns; `position` is where it stands on the map, `salle` everything about its
 * room. These names are in `Fiche.champsTenus`, in proposed corrections and in merges.
 */
export const ficheChampNames = {
  nom: 'Nom',
  sigle: 'Sigle',
  genreId: 'Ce que c’est',
  accroche: 'En une phrase',
  presentation: 'Présentation',
  disciplines: 'Disciplines',
  publics: 'Publics',
  labels: 'Labels',
  adresse: 'Adresse',
  codePostal: 'Code postal',
  communeInsee: 'Commune',
  position: 'Place sur la carte',
  telephone: 'Téléphone',
  email: 'Adresse e-mail',
  siteWeb: 'Site web',
  liens: 'Réseaux sociaux',
  horaires: 'Horaires',
  offres: 'Ce qui est proposé',
  demandes: 'Ce qui est cherché',
  accueilResidence: 'Accueil de résidences',
  accessible: 'Accessibilité',
  salle: 'La salle',
} as const;
export type FicheChamp = keyof typeof ficheChampNames;
export const ficheChamps = Object.keys(ficheChampNames) as FicheChamp[];

/** Characters, at most. */
export const FICHE_MAX = {
  nom: 120,
  sigle: 30,
  accroche: 200,
  presentation: 5_000,
  adresse: 200,
  telephone: 30,
  email: 200,
  siteWeb: 300,
  horaires: 500,
  phrase: 200,
  detail: 300,
  conditions: 600,
  legende: 200,
  credit: 100,
} as const;

/** Links on social networks, sentences of one kind, photos of one fiche, at most. */
export const MAX_LIENS = 8;
export const MAX_PHRASES = 10;
export const MAX_PHOTOS = 12;
