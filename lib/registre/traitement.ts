/** One entry of the record of processing activities (RGPD, article 30, paragraph 1). */
export type Traitement = {
  id: string;
  nom: string;
  finalite: string;
  base: string;
  personnes: string;
  donnees: string;
  destinataires: string;
  /** How long it is kept: made of the rooms’ own constants. */
  duree: string;
  /** The tables that hold it: a test finds those that no entry names. */
  tables: readonly string[];
};

/** Article 6, paragraph 1. */
export const bases = {
  mission: 'Mission d’intérêt public (article 6, 1, e)',
  loi: 'Obligation légale (article 6, 1, c)',
  interet: 'Intérêt légitime : la sécurité du site (article 6, 1, f)',
  choix: 'Consentement, que l’on retire quand on veut (article 6, 1, a)',
} as const;
