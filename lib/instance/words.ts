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

/** What the declaration of accessibility is built from, beside its status. All may be left empty. */
export type AccessibiliteFacts = {
  /** The day of the audit, « 2026-11-23 », and who made it. */
  accessibiliteAuditLe: string;
  accessibiliteAuditeur: string;
  /** Per cent of the criteria of the RGAA that are met, « 62,5 ». */
  accessibiliteTaux: string;
  accessibiliteDefauts: string;
  accessibiliteDerogations: string;
  accessibiliteHorsChamp: string;
  accessibiliteEnvironnements: string;
  accessibiliteOutils: string;
  accessibilitePages: string;
  /** The day the declaration was written or written again. */
  accessibiliteEtablieLe: string;
};

/** Time zones of France (IANA names): by whose clocks the whole site tells hours. */
export const fuseaux = [
  'Europe/Paris',
  'America/Guadeloupe',
  'America/Martinique',
  'America/Cayenne',
  'Indian/Reunion',
  'Indian/Mayotte',
  'America/Miquelon',
  'America/St_Barthelemy',
  'America/Marigot',
  'Pacific/Noumea',
  'Pacific/Tahiti',
  'Pacific/Marquesas',
  'Pacific/Gambier',
  'Pacific/Wallis',
] as const;
export type Fuseau = (typeof fuseaux)[number];
export const fuseauNames: Record<Fuseau, string> = {
  'Europe/Paris': 'France métropolitaine',
  'America/Guadeloupe': 'Guadeloupe',
  'America/Martinique': 'Martinique',
  'America/Cayenne': 'Guyane',
  'Indian/Reunion': 'La Réunion',
  'Indian/Mayotte': 'Mayotte',
  'America/Miquelon': 'Saint-Pierre-et-Miquelon',
  'America/St_Barthelemy': 'Saint-Barthélemy',
  'America/Marigot': 'Saint-Martin',
  'Pacific/Noumea': 'Nouvelle-Calédonie',
  'Pacific/Tahiti': 'Polynésie française : Tahiti',
  'Pacific/Marquesas': 'Polynésie française : îles Marquises',
  'Pacific/Gambier': 'Polynésie française : îles Gambier',
  'Pacific/Wallis': 'Wallis-et-Futuna',
};

/** Whose hour it is, after one that readers elsewhere see too. */
export const heureNames: Record<Fuseau, string> = {
  'Europe/Paris': 'heure de Paris',
  'America/Guadeloupe': 'heure de la Guadeloupe',
  'America/Martinique': 'heure de la Martinique',
  'America/Cayenne': 'heure de la Guyane',
  'Indian/Reunion': 'heure de La Réunion',
  'Indian/Mayotte': 'heure de Mayotte',
  'America/Miquelon': 'heure de Saint-Pierre-et-Miquelon',
  'America/St_Barthelemy': 'heure de Saint-Barthélemy',
  'America/Marigot': 'heure de Saint-Martin',
  'Pacific/Noumea': 'heure de la Nouvelle-Calédonie',
  'Pacific/Tahiti': 'heure de Tahiti',
  'Pacific/Marquesas': 'heure des îles Marquises',
  'Pacific/Gambier': 'heure des îles Gambier',
  'Pacific/Wallis': 'heure de Wallis-et-Futuna',
};

/** Strongest chroma whose contrast was checked over every hue. */
export const MAX_CHROMA = 0.125;

/** « Tréteaux des Vosges ». */
export const fullName = ({ nom, complement }: { nom: string; complement: string }) =>
  complement ? `${nom} ${complement}` : nom;
