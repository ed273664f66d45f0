/** What the fields of a fiche show, by their names: texts; « on » for a ticked box, nothing for one that is not. */
export type FicheValues = Record<string, string>;

/** What every field of the form shares: its name, its error, what was typed or is written. */
export type FieldProps = (name: string) => {
  name: string;
  id: string;
  error: string | undefined;
  defaultValue: string;
};
export type BoxProps = (name: string) => {
  name: string;
  id: string;
  error: string | undefined;
  defaultChecked: boolean;
};

/** Dots stand in names (« salle.jauge ») and in no address of a place on the page. */
export const fieldId = (name: string) => `fiche-${name.replaceAll('.', '-')}`;
