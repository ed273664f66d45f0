import type { photos } from '../files/photos';
import type { PersonKey } from '../people';

export const categories = ['Retours d’expérience', 'Méthode', 'Technique', 'Vie du Département'] as const;

/** An article of the demonstration: invented, told by people of the demonstration. */
export type SeedArticle = {
  by: PersonKey;
  /** Who wrote it with them. */
  avec?: PersonKey;
  categorie: (typeof categories)[number];
  titre: string;
  chapo: string;
  /** Markdown; « {photo} », alone on its line, stands for the picture. */
  texte: string;
  photo?: {
    drawing: keyof typeof photos;
    colours: readonly [string, string];
    description: string;
    legende?: string;
    /** In its text alone; else its cover too. */
    dansLeTexte?: true;
  };
  /** When it was written, days ago. */
  daysAgo: number;
  time: string;
  /** What became of it; told by an agent two days later when a member wrote it. */
  etat: 'publie' | 'programme' | 'propose' | 'retourne' | 'brouillon' | 'retire';
  /** Days from today, of what is scheduled. */
  dans?: number;
  /** Of what was given back. */
  mot?: string;
  commentaires?: { by: PersonKey; daysAgo: number; texte: string }[];
};
