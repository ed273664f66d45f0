/** Characters of each field. */
export const FORUM_MAX = {
  titre: 140,
  texte: 20_000,
  etiquette: 30,
  nom: 60,
  description: 200,
} as const;
export const MAX_ETIQUETTES = 5;
/** Files under one message. */
export const MAX_FICHIERS = 10;
/** Letters of a name that are looked for. */
export const NOMS_MAX = 60;
/** Categories on offer at once. */
export const MAX_CATEGORIES = 20;
/** Messages on one page of a sujet, and sujets on one page of the list. */
export const PAR_PAGE = 20;

/** Pictograms of categories: drawings of the house, and what each shows. */
export const pictos = {
  'messages-square': 'Bulles',
  shield: 'Bouclier',
  'hand-coins': 'Pièces',
  handshake: 'Poignée de main',
  'file-text': 'Feuille',
  users: 'Personnes',
  lightbulb: 'Ampoule',
  house: 'Maison',
  drama: 'Masque',
  music: 'Note de musique',
  palette: 'Palette',
  film: 'Film',
  calendar: 'Calendrier',
  'map-pin': 'Repère',
  package: 'Colis',
  'key-round': 'Clé',
  globe: 'Globe',
  presentation: 'Tableau',
} as const;
export type Picto = keyof typeof pictos;
export const pictoNames = Object.keys(pictos) as [Picto, ...Picto[]];

export const ecritures = ['membres', 'agents'] as const;
export type Ecriture = (typeof ecritures)[number];
export const ecritureNames: Record<Ecriture, string> = {
  membres: 'Tous les membres',
  agents: 'Les agents seulement',
};

/** Orders and parts of the list. */
export const tris = ['activite', 'nouveaux', 'sans-reponse', 'resolus', 'mes-sujets'] as const;
export type Tri = (typeof tris)[number];
export const triNames: Record<Tri, string> = {
  activite: 'Derniers échanges',
  nouveaux: 'Nouveaux',
  'sans-reponse': 'Sans réponse',
  resolus: 'Résolus',
  'mes-sujets': 'Mes sujets',
};

export const cibles = ['categorie', 'etiquette', 'sujet'] as const;
export type Cible = (typeof cibles)[number];
export const niveaux = ['chaque', 'resume', 'rien'] as const;
export type Niveau = (typeof niveaux)[number];
export const niveauNames: Record<Niveau, string> = {
  chaque: 'Chaque message',
  resume: 'Résumé du matin',
  rien: 'Rien',
};

/** What one may do with one message. */
export type ReponseRights = {
  canEdit: boolean;
  canDelete: boolean;
  canModerate: boolean;
  canRestore: boolean;
  canRetain: boolean;
  canFindUseful: boolean;
};

/** Characters kept of a message in what people are told. */
export const TOLD_MAX = 600;
/** The keys under which people are told of what happens in a sujet. */
export const sujetCle = (sujetId: string) => `sujet:${sujetId}`;
export const mentionCle = (reponseId: string) => `forum-mention:${reponseId}`;

/** The keys of drafts. */
export const SUJET_BROUILLON = 'sujet';
/** Of a message that was to be changed, and can be no more. */
export const modifierBrouillon = (reponseId: string) => `modifier:${reponseId}`;
export const reponseBrouillon = (sujetId: string) => `reponse:${sujetId}`;
