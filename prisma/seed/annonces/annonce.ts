import type { AnnonceNature, AnnonceSens, AnnonceTransaction, Issue } from '@/lib/annonces/words';
import type { photos } from '../files/photos';
import type { PersonKey } from '../people';

/** Days from today; negative: already over. */
type FromToday = number;

/** An annonce of the demonstration: invented, in a commune that is real. */
export type SeedAnnonce = {
  by: PersonKey;
  /** The structure it is published for; nobody’s: oneself. */
  pour?: string;
  daysAgo: number;
  time: string;
  sens: AnnonceSens;
  nature: AnnonceNature;
  transactions?: AnnonceTransaction[];
  titre: string;
  description: string;
  disciplines?: string[];
  commune?: string;
  rayonKm?: number;
  du?: FromToday;
  au?: FromToday;
  limite?: FromToday;
  prix?: number;
  prixUnite?: string;
  conditions?: string;
  parts?: { employeur: string; part: number | null }[];
  commentaires?: { by: PersonKey; daysAgo: number; texte: string }[];
  /** In private, all of it read by now; `suite`: what the author wrote back an hour later. */
  reponses?: {
    by: PersonKey;
    daysAgo: number;
    texte: string;
    suite?: string;
    /** So many days ago, the author made a project of it. */
    projet?: number;
  }[];
  photo?: { drawing: keyof typeof photos; colours: readonly [string, string]; legende: string };
  /** What became of it, so many days ago. */
  pourvue?: number;
  retiree?: number;
  /** It announced a show, and an agent sent it to the public agenda. */
  redirigee?: { daysAgo: number; motif: string };
  issue?: Issue;
  brouillon?: true;
};
