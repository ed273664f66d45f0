export const accessibiliteStatuts = [
  'non_conforme',
  'partiellement_conforme',
  'totalement_conforme',
] as const;
export type AccessibiliteStatut = (typeof accessibiliteStatuts)[number];

/** The words the law wants at the foot of every page. */
export const statutWords: Record<AccessibiliteStatut, string> = {
  non_conforme: 'non conforme',
  partiellement_conforme: 'partiellement conforme',
  totalement_conforme: 'totalement conforme',
};

/** Strongest chroma whose contrast was checked over every hue. */
export const MAX_CHROMA = 0.125;

/** « Tréteaux des Vosges ». */
export const fullName = ({ nom, complement }: { nom: string; complement: string }) =>
  complement ? `${nom} ${complement}` : nom;
