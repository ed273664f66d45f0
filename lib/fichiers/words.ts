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

/** Of an espace; the photo of a compte; a picture of a fiche or of an annonce; a paper of a call; joined to a message not sent yet. */
export type FichierUsage =
  | 'espace'
  | 'portrait'
  | 'fiche'
  | 'annonce'
  | 'appel'
  | 'forum'
  | 'article'
  | 'brouillon';

/** On its way; whole and checked; refused for what it was. */
export type FichierEtat = 'envoi' | 'pret' | 'refuse';

/** Characters of a file's name, its extension included. */
export const NOM_MAX = 180;
/** Files one may add at once, and files under one message. */
export const ENSEMBLE_MAX = 20;
export const PAR_MESSAGE_MAX = 10;
/** Files that one plain form carries, at most; what it calls them. */
export const MAX_JOINTS = 10;
export const JOINTS = 'joints';
/** The field of such a form that says why a file it carried was refused; the server writes it. */
export const JOINT_REFUSE = 'jointRefuse';
/** Days a file stays in the trash. */
export const CORBEILLE_JOURS = 30;
/** Days a file waits under a message that is not sent. */
export const BROUILLON_JOURS = 7;

const UNITS = ['o', 'Ko', 'Mo', 'Go', 'To'] as const;

/** « 640 o », « 48 Ko », « 3,2 Mo », « 1,2 Go »: thousands of bytes, one decimal below ten, a no-break space. */
export function sizeWords(bytes: number) {
  let value = Math.max(0, bytes);
  let unit = 0;
  // 999,6 Ko is 1 Mo, not 1 000 Ko.
  while (unit < UNITS.length - 1 && Math.round(value) >= 1000) {
    value /= 1000;
    unit += 1;
  }
  const shown = unit > 0 && value < 9.95 ? Math.round(value * 10) / 10 : Math.round(value);
  return `${shown.toLocaleString('fr-FR')}\u00a0${UNITS[unit]}`;
}

const kinds: Record<FichierGenre, string> = {
  image: 'Image',
  pdf: 'PDF',
  texte: 'Texte',
  tableur: 'Tableau',
  presentation: 'Présentation',
  audio: 'Son',
  video: 'Vidéo',
  archive: 'Archive',
  autre: 'Fichier',
};

/** « PDF, 3,2 Mo »: what stands under a file's name. */
export const kindAndSize = ({ genre, taille }: { genre: FichierGenre; taille: number }) =>
  `${kinds[genre]}, ${sizeWords(taille)}`;
