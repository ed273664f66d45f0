export const frequences = ['immediate', 'quotidienne', 'aucune'] as const;
export type Frequence = (typeof frequences)[number];
export const frequenceNames: Record<Frequence, string> = {
  immediate: 'Dès qu’une annonce paraît',
  quotidienne: 'Une fois par jour, le matin',
  aucune: 'Pas d’e-mail',
};

/** Saved searches of one person. */
export const MAX_RECHERCHES = 20;
/** Characters of a name. */
export const NOM_MAX = 80;
