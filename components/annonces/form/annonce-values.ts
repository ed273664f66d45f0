/** What the fields of an annonce show, by their names: texts; « on » for a ticked box, nothing for one that is not. */
export type AnnonceValues = Record<string, string>;

/** Dots stand in names (« parts.0.part ») and in no address of a place on the page. */
export const fieldId = (name: string) => `annonce-${name.replaceAll('.', '-')}`;

/** What every field of the form shares. */
export type FieldProps = (name: string) => {
  name: string;
  id: string;
  error: string | undefined;
  defaultValue: string;
};

/** Lines for employers who share a job that a form shows at first, and at most. */
export const FIRST_PARTS = 3;

/** A photo as the form shows it. */
export type FormPhoto = { id: string; legende: string };

/** What keeping a draft by itself answers. */
export type KeptState = {
  status: 'done' | 'error';
  /** « 14 h 32 », when it was kept. */
  at?: string;
  /** Why not, or which fields are not in it. */
  message?: string;
};
