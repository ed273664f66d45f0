/** What a file is, as people sort them; it chooses the icon and what can be done with it. */
export const fichierGenres = [
  'image',
  'pdf',
  'texte',
  'tableur',
  'presentation',
  'audio',
  'video',
  'archive',
  'autre',
] as const;
export type FichierGenre = (typeof fichierGenres)[number];

export const fichierGenreNames: Record<FichierGenre, string> = {
  image: 'Images',
  pdf: 'PDF',
  texte: 'Textes',
  tableur: 'Tableaux',
  presentation: 'Présentations',
  audio: 'Sons',
  video: 'Vidéos',
  archive: 'Archives',
  autre: 'Autres',
};

/** Characters of a file's name, its extension included. */
export const NOM_MAX = 180;
/** Files one may add at once, and files under one message. */
export const ENSEMBLE_MAX = 20;
export const PAR_MESSAGE_MAX = 10;
/** Days a file stays in the trash. */
export const CORBEILLE_JOURS = 30;
