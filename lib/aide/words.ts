export const themes = [
  'commencer',
  'annuaire',
  'annonces',
  'espaces',
  'publier',
  'compte',
  'agents',
] as const;
export type Theme = (typeof themes)[number];

export const themeNames: Record<Theme, string> = {
  commencer: 'Commencer',
  annuaire: 'L’annuaire',
  annonces: 'Demander, proposer',
  espaces: 'Travailler à plusieurs',
  publier: 'Échanger et publier',
  compte: 'Votre compte, vos données',
  agents: 'Pour les agents',
};
