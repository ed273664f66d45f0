import type { Role } from './words';

/** Who acts. Always the first argument of a command or a query. */
export type Visiteur = { kind: 'visiteur' };
export type Connecte = {
  kind: 'compte';
  id: string;
  nom: string;
  email: string;
  role: Role;
  /** The fichier of their photo. */
  portraitId: string | null;
  sessionId: string;
  /** Of the charte they accepted; 0: none yet. */
  charteVersion: number;
  /** Reads, and writes nothing, until then: a decision of moderation. */
  suspendu?: { jusquau: Date; motif: string };
};
/** The software itself: jobs, start-up, clean-up. */
export type Systeme = { kind: 'systeme' };
export type Actor = Visiteur | Connecte | Systeme;

export const visiteur: Visiteur = { kind: 'visiteur' };
export const systeme: Systeme = { kind: 'systeme' };
