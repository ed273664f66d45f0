export const visibilites = ['prive', 'visible'] as const;
export type Visibilite = (typeof visibilites)[number];

export const visibiliteNames: Record<Visibilite, string> = {
  prive: 'les membres seulement',
  visible: 'tout le monde voit la présentation, le travail reste entre membres',
};

/** The closed list offered as check boxes; others are typed freely beside it. */
export const disciplines = [
  'Théâtre',
  'Musique',
  'Danse',
  'Cirque et arts de la rue',
  'Marionnette',
  'Conte et lecture',
  'Arts visuels',
  'Cinéma et audiovisuel',
  'Patrimoine et mémoire',
  'Écriture et livre',
] as const;

export const NOM_MIN = 3;
export const NOM_MAX = 120;
export const INTENTION_MAX = 600;
export const DISCIPLINE_MAX = 40;
export const DISCIPLINES_MAX = 8;
