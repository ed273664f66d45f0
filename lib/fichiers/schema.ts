import type { FichierGenre } from './words';

/** A file as messages and documents show it. */
export type FichierRef = {
  id: string;
  nom: string;
  /** Bytes. */
  taille: number;
  /** MIME type, as read from the bytes. */
  type: string;
  genre: FichierGenre;
  /** Pixels of an image that has previews, else null. */
  largeur: number | null;
  hauteur: number | null;
  /** In the trash: shown as « Fichier retiré », without a link. */
  retire: boolean;
};
