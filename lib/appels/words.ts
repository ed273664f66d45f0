import { fullDate, hour, isoDay, longDay } from '@/lib/core/dates';
import { plural } from '@/lib/core/text';
import { zone } from '@/lib/core/zone';
import { fuseaux, heureNames } from '@/lib/instance/words';

export const appelEtats = ['brouillon', 'publie', 'retire'] as const;
export type AppelEtat = (typeof appelEtats)[number];
export const etatNames: Record<AppelEtat, string> = {
  brouillon: 'Brouillon',
  publie: 'En ligne',
  retire: 'Retiré',
};

/** Characters, at most. */
export const APPEL_MAX = {
  titre: 160,
  emetteur: 160,
  description: 8_000,
  montantDetail: 300,
  eligibles: 1_500,
  lienUrl: 500,
} as const;

/** Papers of one call, disciplines: at most. */
export const MAX_DOCUMENTS = 10;
export const MAX_DISCIPLINES = 12;

/** Days before a deadline on which those who follow it are reminded. */
export const RAPPELS = [30, 7] as const;
export type Rappel = (typeof RAPPELS)[number];

/** A call as lists show it. */
export type AppelLine = {
  id: string;
  slug: string;
  etat: AppelEtat;
  titre: string;
  emetteur: string;
  /** The beginning of its description, on one line. */
  extrait: string;
  /** Null: open all year. */
  limite: Date | null;
  /** Euros. */
  montantMin: number | null;
  montantMax: number | null;
  disciplines: string[];
  updatedAt: Date;
  /** The one who asks follows it. */
  suivi: boolean;
};

type Limited = { limite: Date | null };

/** Still to be answered: before its deadline, or without any. */
export const isOpen = ({ limite }: Limited, today: Date) => limite === null || limite > today;

const DAY_MS = 86_400_000;

/** Calendar days where people live from one moment to another. */
export const daysUntil = (date: Date, today: Date) =>
  Math.round((Date.parse(isoDay(date)) - Date.parse(isoDay(today))) / DAY_MS);

/** « Plus que 12 jours », « Dernier jour : 18 h 00 », « Clos depuis le 3 novembre 2026 », « Ouvert toute l’année ». */
export function countdownWords({ limite }: Limited, today: Date): string {
  if (limite === null) return 'Ouvert toute l’année';
  if (limite <= today) return `Clos depuis le ${fullDate(limite)}`;
  const days = daysUntil(limite, today);
  if (days === 0) return `Dernier jour : ${hour(limite)}`;
  if (days === 1) return 'Demain, dernier jour';
  return days > 60 ? `Dans ${plural(days, 'jour')}` : `Plus que ${plural(days, 'jour')}`;
}

/** « heure de Paris »: by whose clocks deadlines are told. */
export const heureWords = () => heureNames[fuseaux.find((one) => one === zone()) ?? 'Europe/Paris'];

/** « vendredi 15 janvier 2027, 12 h 00 ». */
export const limiteWords = (limite: Date) =>
  `${longDay(limite)} ${isoDay(limite).slice(0, 4)}, ${hour(limite)}`;

const euros = (amount: number) => `${amount.toLocaleString('fr-FR', { maximumFractionDigits: 2 })}\u00a0€`;

/** « de 3 000 à 10 000 € », « jusqu’à 10 000 € »; empty when nothing is said. */
export function montantWords({
  montantMin,
  montantMax,
}: {
  montantMin: number | null;
  montantMax: number | null;
}): string {
  if (montantMin !== null && montantMax !== null)
    return montantMin === montantMax
      ? euros(montantMax)
      : `de ${montantMin.toLocaleString('fr-FR', { maximumFractionDigits: 2 })} à ${euros(montantMax)}`;
  if (montantMax !== null) return `jusqu’à ${euros(montantMax)}`;
  return montantMin === null ? '' : `à partir de ${euros(montantMin)}`;
}
