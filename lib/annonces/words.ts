export const annonceSens = ['offre', 'demande'] as const;
export type AnnonceSens = (typeof annonceSens)[number];
export const sensNames: Record<AnnonceSens, string> = { offre: 'Offre', demande: 'Demande' };

export const annonceNatures = ['lieu', 'materiel', 'projet', 'ressources_humaines', 'autre'] as const;
export type AnnonceNature = (typeof annonceNatures)[number];
export const natureNames: Record<AnnonceNature, string> = {
  lieu: 'Lieu',
  materiel: 'Matériel',
  projet: 'Projet',
  ressources_humaines: 'Ressources humaines',
  autre: 'Autre',
};
/** As a form asks it: « Il s’agit de… ». */
export const natureLabels: Record<AnnonceNature, string> = {
  lieu: 'Un lieu',
  materiel: 'Du matériel',
  projet: 'Un projet',
  ressources_humaines: 'Des personnes',
  autre: 'Autre chose',
};

export const annonceTransactions = [
  'don',
  'pret',
  'location',
  'vente',
  'echange',
  'benevolat',
  'remunere',
  'partage_emploi',
] as const;
export type AnnonceTransaction = (typeof annonceTransactions)[number];
export const transactionNames: Record<AnnonceTransaction, string> = {
  don: 'Don',
  pret: 'Prêt',
  location: 'Location',
  vente: 'Vente',
  echange: 'Échange',
  benevolat: 'Bénévolat',
  remunere: 'Rémunéré',
  partage_emploi: 'Partage d’emploi',
};

/** « offre, matériel, prêt ». */
export const classWords = ({
  sens,
  nature,
  transactions,
}: {
  sens: AnnonceSens;
  nature: AnnonceNature;
  transactions: readonly AnnonceTransaction[];
}) =>
  [sensNames[sens], natureNames[nature], ...transactions.map((one) => transactionNames[one])]
    .join(', ')
    .toLowerCase();

export const annonceEtats = [
  'brouillon',
  'publiee',
  'pourvue',
  'expiree',
  'archivee',
  'redirigee',
  'masquee',
] as const;
export type AnnonceEtat = (typeof annonceEtats)[number];
export const etatNames: Record<AnnonceEtat, string> = {
  brouillon: 'Brouillon',
  publiee: 'En ligne',
  pourvue: 'Pourvue',
  expiree: 'Expirée',
  archivee: 'Archivée',
  redirigee: 'Renvoyée vers l’agenda public',
  masquee: 'Masquée par la modération',
};
/** What lists, maps, feeds and searches show. */
export const listedEtats = ['publiee', 'pourvue'] as const satisfies readonly AnnonceEtat[];

export const issues = ['abouti', 'en_cours', 'sans_suite'] as const;
export type Issue = (typeof issues)[number];
export const issueNames: Record<Issue, string> = {
  abouti: 'Abouti',
  en_cours: 'En cours',
  sans_suite: 'Sans suite',
};

/** Who takes which part of a shared job. */
export type AnnoncePart = {
  employeur: string;
  /** Hundredths of the whole; null: to be found. */
  part: number | null;
};

/** An annonce as lists, maps, alerts and matches show it. */
export type AnnonceLine = {
  id: string;
  slug: string;
  titre: string;
  /** The beginning of its description, on one line. */
  extrait: string;
  sens: AnnonceSens;
  nature: AnnonceNature;
  transactions: AnnonceTransaction[];
  etat: AnnonceEtat;
  commune: { insee: string; nom: string } | null;
  latitude: number | null;
  longitude: number | null;
  /** From the commune that was asked for; null when none was. */
  distanceKm: number | null;
  /** The structure it is published for. */
  fiche: { slug: string; nom: string } | null;
  auteur: { nom: string };
  /** Null of a draft. */
  publishedAt: Date | null;
  expiresAt: Date | null;
  /** Calendar days, as midnight UTC. */
  disponibleDu: Date | null;
  disponibleAu: Date | null;
  /** Fichier of its first photo. */
  photoId: string | null;
};

/** Characters, at most. */
export const ANNONCE_MAX = {
  titre: 120,
  description: 5_000,
  prixUnite: 40,
  conditions: 600,
  lienUrl: 500,
  employeur: 120,
  legende: 200,
  motif: 1_000,
} as const;

/** Photos of one annonce, employers who share a job, disciplines: at most. */
export const MAX_PHOTOS = 10;
export const MAX_PARTS = 10;
export const MAX_DISCIPLINES = 12;

/** Days: warned so long before it expires; archived so long after; asked what came of it so long after. */
export const DAYS = { warned: 7, archived: 60, outcome: 30 } as const;
