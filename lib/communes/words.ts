/** A commune as it is offered in a field. */
export type CommuneChoice = { insee: string; nom: string; codePostal: string };

/** « Gérardmer (88400) »: what the field shows, and what it sends. */
export const communeLabel = ({ nom, codePostal }: Pick<CommuneChoice, 'nom' | 'codePostal'>) =>
  codePostal ? `${nom} (${codePostal})` : nom;
