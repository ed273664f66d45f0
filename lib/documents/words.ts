export const templates = ['vide', 'residence'] as const;
export type TemplateName = (typeof templates)[number];

export const templateNames: Record<TemplateName, string> = {
  vide: 'Une page blanche',
  residence: 'Un dossier de résidence à remplir',
};

export const TITRE_MAX = 120;

/** The name of the shared text inside every Yjs document: part of the contract with other clients. */
export const FRAGMENT = 'default';

/** Days a document stays in the trash. */
export const CORBEILLE_JOURS = 30;

/** Days a browser keeps the copy of a document that nobody opens there. */
export const COPIE_JOURS = 30;
