import { plural } from '@/lib/core/text';

const SMALL = [
  'aucune',
  'une',
  'deux',
  'trois',
  'quatre',
  'cinq',
  'six',
  'sept',
  'huit',
  'neuf',
  'dix',
  'onze',
  'douze',
  'treize',
  'quatorze',
  'quinze',
  'seize',
];

/** In words up to sixteen, for a feminine noun: « neuf », « 1 204 ». */
const inWords = (count: number) => SMALL[count] ?? count.toLocaleString('fr-FR');
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

type Counts = { recenses: number; actives: number };

/** « Quatre structures sur dix ont pris leur place. » */
export function shareSentence({ recenses, actives }: Counts): string {
  if (recenses === 0) return 'L’annuaire est encore vide.';
  if (actives === 0) return 'Aucune structure n’a encore pris sa place.';
  if (actives === recenses) return 'Toutes les structures ont pris leur place.';
  if (recenses < 20)
    return actives === 1
      ? `Une structure sur ${inWords(recenses)} a pris sa place.`
      : `${capital(inWords(actives))} structures sur ${inWords(recenses)} ont pris leur place.`;
  const tenths = Math.round((actives / recenses) * 10);
  if (tenths === 0) return 'Moins d’une structure sur vingt a pris sa place.';
  if (tenths === 10) return 'Presque toutes les structures ont pris leur place.';
  if (tenths === 1) return 'Une structure sur dix a pris sa place.';
  return `${capital(inWords(tenths))} structures sur dix ont pris leur place.`;
}

/** « Neuf de plus cette semaine. » ; nothing to say without any. */
export const weekSentence = (semaine: number) =>
  semaine === 0 ? '' : `${capital(inWords(semaine))} de plus cette semaine.`;

type Share = Counts & { nom: string };

/** Fewer make no trend. */
const ENOUGH = 5;

/** Who came most and who came least, among the kinds that have enough structures to tell. */
export function extremesSentence(shares: readonly Share[]): string {
  const told = shares
    .filter(({ recenses }) => recenses >= ENOUGH)
    .map(({ nom, recenses, actives }) => ({ nom, share: actives / recenses }))
    .sort((a, b) => b.share - a.share);
  const [best, worst] = [told[0], told.at(-1)];
  if (!best || !worst || best.share === worst.share) return '';
  return `Les plus présents : ${best.nom.toLowerCase()}. À appeler : ${worst.nom.toLowerCase()}.`;
}

/** Whole per cent; what is not nothing is never shown as nothing, nor what is not all as all. */
export function percent(part: number, whole: number): number {
  if (whole === 0 || part === 0) return 0;
  if (part >= whole) return 100;
  return Math.min(99, Math.max(1, Math.round((part / whole) * 100)));
}

/** « 148 messages », « 20 lettres ». */
export const messages = (count: number) => plural(count, 'message');
export const lettres = (count: number) => plural(count, 'lettre');
