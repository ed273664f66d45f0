import {
  type AnnonceNature,
  type AnnonceSens,
  type AnnonceTransaction,
  natureNames,
} from '@/lib/annonces/words';
import { distanceKm } from '@/lib/communes/words';
import { fitOf } from './fit';
import { keywords } from './keywords';

/** What of an annonce is compared. Days are midnight UTC. */
export type Compared = {
  id: string;
  auteurId: string;
  sens: AnnonceSens;
  nature: AnnonceNature;
  transactions: readonly AnnonceTransaction[];
  titre: string;
  description: string;
  /** Ids of termes. */
  disciplines: readonly string[];
  latitude: number | null;
  longitude: number | null;
  /** Kilometres one would travel; null: not said. */
  rayonKm: number | null;
  disponibleDu: Date | null;
  disponibleAu: Date | null;
};

/** An annonce whose words were read, once for however many it is compared with. */
export type Prepared = Compared & { words: Map<string, Word> };
/** How it is written, and whether the title has it. */
type Word = { written: string; titre: boolean };

export function prepared<T extends Compared>(annonce: T): T & Prepared {
  const words = new Map<string, Word>();
  for (const [root, written] of keywords(annonce.titre)) words.set(root, { written, titre: true });
  for (const [root, written] of keywords(annonce.description))
    if (!words.has(root)) words.set(root, { written, titre: false });
  return { ...annonce, words };
}

export type Score = {
  /** From 0 to 100. */
  value: number;
  /** Kilometres between the two; null when one of them names no place. */
  km: number | null;
  /** Some word is in both. */
  alike: boolean;
};

/** Points, a hundred in all. */
const POINTS = { words: 35, distance: 25, dates: 15, transactions: 15, disciplines: 10 };
/** Below, two annonces have too little in common to be shown together. */
export const LEAST = 45;
/** Of an annonce that does not say how far one would travel. */
export const USUAL_KM = 60;
/** The part of its points that what is not said gets: less than what suits, more than what does not. */
const UNSAID = 0.4;
const DAY_MS = 86_400_000;
const MOST_WORDS = 2;

/**
 * How well an offer and a demand go together; the same whichever comes first.
 * @returns null for what can never be: the same side, nature apart, one author, too far for both, days that do not meet
 */
export function scoreOf(a: Prepared, b: Prepared): Score | null {
  if (a.id === b.id || a.auteurId === b.auteurId || a.sens === b.sens || a.nature !== b.nature) return null;
  const dates = datesOf(a, b);
  if (dates === null) return null;
  const km = kmOf(a, b);
  const reach = Math.max(a.rayonKm ?? USUAL_KM, b.rayonKm ?? USUAL_KM);
  if (km !== null && km > reach) return null;
  const words = wordsValue(a, b);
  // What is neither a room, nor equipment, nor people is only known by its words.
  if (a.nature === 'autre' && words === 0) return null;
  const near = km === null ? UNSAID : 1 - km / Math.max(reach, USUAL_KM);
  const value =
    POINTS.words * words +
    POINTS.distance * near +
    POINTS.dates * dates.value +
    POINTS.transactions * termsOf(a, b).value +
    POINTS.disciplines * disciplinesOf(a, b).value;
  return { value: Math.round(value * 10) / 10, km, alike: words > 0 };
}

/**
 * What brings two annonces together that have a score, in French, the most telling first: « praticables », « dates »,
 * « 12 km ». Shared words as the second writes them.
 * @param names of disciplines
 */
export function reasonsOf(a: Prepared, b: Prepared, names?: ReadonlyMap<string, string>): string[] {
  const words = sharedWords(a, b).slice(0, MOST_WORDS);
  const km = kmOf(a, b);
  const fit = termsOf(a, b).reason;
  const discipline = disciplinesOf(a, b)
    .shared.map((id) => names?.get(id))
    .find((nom) => nom !== undefined);
  return [
    ...new Set([
      ...(words.length > 0
        ? words.map(({ written }) => written)
        : [natureNames[a.nature].toLocaleLowerCase('fr')]),
      ...(datesOf(a, b)?.said ? ['dates'] : []),
      ...(fit ? [fit] : []),
      ...(discipline ? [discipline.toLocaleLowerCase('fr')] : []),
      ...(km === null ? [] : [kmWords(km)]),
    ]),
  ];
}

const termsOf = (a: Compared, b: Compared) =>
  a.sens === 'offre' ? fitOf(a.transactions, b.transactions) : fitOf(b.transactions, a.transactions);

const kmWords = (km: number) => (km < 1 ? 'sur place' : `${Math.round(km)}\u00a0km`);

function kmOf(a: Compared, b: Compared): number | null {
  if (a.latitude === null || a.longitude === null || b.latitude === null || b.longitude === null) return null;
  return distanceKm(
    { latitude: a.latitude, longitude: a.longitude },
    { latitude: b.latitude, longitude: b.longitude },
  );
}

const first = ({ disponibleDu }: Compared) => disponibleDu?.getTime() ?? Number.NEGATIVE_INFINITY;
const last = ({ disponibleAu }: Compared) => disponibleAu?.getTime() ?? Number.POSITIVE_INFINITY;
const saysDays = ({ disponibleDu, disponibleAu }: Compared) => disponibleDu !== null || disponibleAu !== null;

/** How much of the shorter period falls in the other; null when both say days and none is common. */
function datesOf(a: Compared, b: Compared): { value: number; said: boolean } | null {
  if (!saysDays(a) || !saysDays(b)) return { value: UNSAID, said: false };
  const common = Math.min(last(a), last(b)) - Math.max(first(a), first(b));
  if (common < 0) return null;
  const shorter = Math.min(last(a) - first(a), last(b) - first(b));
  // Both without an end: they meet for ever. Days count whole: a period of one day is a day long.
  const share = Number.isFinite(shorter) ? Math.min(1, (common + DAY_MS) / (shorter + DAY_MS)) : 1;
  return { value: 0.5 + share / 2, said: true };
}

/** Long descriptions share some words whatever they are about: three of those that no title has count at most. */
const MOST_QUIET = 3;

/** From 0 to 1: a word of both titles tells most, one of both descriptions least. */
function wordsValue(a: Prepared, b: Prepared): number {
  const [few, many] = a.words.size < b.words.size ? [a.words, b.words] : [b.words, a.words];
  let sum = 0;
  let quiet = 0;
  for (const [root, one] of few) {
    const other = many.get(root);
    if (!other) continue;
    if (one.titre || other.titre) sum += one.titre && other.titre ? 3 : 2;
    else quiet += 1;
  }
  return 1 - 1 / (1 + (sum + Math.min(quiet, MOST_QUIET)) / 2.5);
}

/** The words of both, the most telling first. */
function sharedWords(a: Prepared, b: Prepared): { written: string; weight: number }[] {
  const found: { written: string; weight: number }[] = [];
  for (const [root, { written, titre }] of b.words) {
    const other = a.words.get(root);
    if (other) found.push({ written, weight: Number(titre) + Number(other.titre) });
  }
  const order = (x: string, y: string) => y.length - x.length || (x < y ? -1 : 1);
  return found.sort((x, y) => y.weight - x.weight || order(x.written, y.written));
}

function disciplinesOf(a: Compared, b: Compared): { value: number; shared: string[] } {
  if (a.disciplines.length === 0 || b.disciplines.length === 0) return { value: UNSAID, shared: [] };
  const shared = a.disciplines.filter((id) => b.disciplines.includes(id));
  return { value: shared.length === 0 ? 0 : shared.length === 1 ? 0.8 : 1, shared };
}
