import type { PersonKey } from '../people';

/** A call of the demonstration: invented, under the name of those who launch such calls. */
export type SeedAppel = {
  titre: string;
  emetteur: string;
  /** Published so many days ago. */
  daysAgo: number;
  /** Days from today to its deadline, negative when it is over; none: open all year. */
  limite?: number;
  heure?: string;
  montantMin?: number;
  montantMax?: number;
  montantDetail?: string;
  description: string;
  eligibles?: string;
  disciplines?: string[];
  lienUrl?: string;
  /** Rules to download. */
  reglement?: readonly [nom: string, ...paragraphs: string[]];
  /** Who follows it, and since how many days. */
  suivis?: readonly (readonly [PersonKey, number])[];
  /** Who opened an espace to answer it, so many days ago. */
  reponse?: readonly [PersonKey, number];
  etat?: 'brouillon' | 'retire';
};
