/** What the fields of an annonce show, by their names: texts; « on » for a ticked box, nothing for one that is not. */
export type AnnonceValues = Record<string, string>;

/** Lines for employers who share a job that a form shows at first, and at most. */
export const FIRST_PARTS = 3;

/** A photo as the form shows it. */
export type FormPhoto = { id: string; legende: string };

/** Where the preview is: the form and the page lead there. */
export const APERCU = 'apercu';
/** The form itself: the preview reads it. */
export const ANNONCE_FORM = 'formulaire-annonce';

/** What keeping a draft by itself answers. */
export type KeptState = {
  status: 'done' | 'error';
  /** « 14 h 32 », when it was kept. */
  at?: string;
  /** The same in milliseconds: the form is about this version from then on. */
  vuLe?: number;
  /** Another tab kept something else meanwhile. */
  clash?: boolean;
  /** Why not, or which fields are not in it. */
  message?: string;
};
