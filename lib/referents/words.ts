/** Comptes that may speak for one fiche. */
export const MAX_REFERENTS = 10;
/** Characters of the word that goes with a request, or with the answer to it, at most. */
export const MAX_MOT = 500;
/** Who was refused may ask for the same fiche again after this. */
export const AGAIN_DAYS = 7;
/** Wrong codes before an hour's wait. */
export const MAX_TRIES = 5;

/** How one proves to speak for a fiche. */
export const preuves = ['email', 'courrier', 'agent'] as const;
export type Preuve = (typeof preuves)[number];

/** « XXXX-XXXX », as a code is written for people. */
export const shownCode = (code: string) => `${code.slice(0, 4)}-${code.slice(4)}`;

export const preuveNames: Record<Preuve, { nom: string; aide: string }> = {
  email: { nom: 'Un code par e-mail', aide: 'envoyé à l’adresse de la structure' },
  courrier: { nom: 'Un courrier', aide: 'quelques jours, code et QR' },
  agent: { nom: 'Un agent vérifie', aide: 'sous deux jours ouvrés' },
};
