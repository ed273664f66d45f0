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
export type Prepared = Compared & { titreWords: Map<string, string>; texteWords: Map<string, string> };

export function prepared<T extends Compared>(annonce: T): T & Prepared {
  const titreWords = keywords(annonce.titre);
  const texteWords = keywords(annonce.description);
  for (const root of titreWords.keys()) texteWords.delete(root);
  return { ...annonce, titreWords, texteWords };
}

export type Score = {
  /** From 0 to 100. */
  value: number;
  /** Kilometres between the two; null when one of them names no place. */
  km: number | null;
  /** What brings them together, in French, the most telling first: « praticables », « dates », « 12 km ». */
  reasons: string[];
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
 * How well an offer and a demand go together. The same whichever comes first, but for how shared words are written: as
 * the second has them.
 * @param names of disciplines, for the reasons
 * @returns null for what can never be: the same side, nature apart, one author, too far for both, days that do not meet
 */
export function scoreOf(a: Prepared, b: Prepared, names?: ReadonlyMap<string, string>): Score | null {
  if (a.id === b.id || a.auteurId === b.auteurId || a.sens === b.sens || a.nature !== b.nature) return null;
  const dates = datesOf(a, b);
  if (dates === null) return null;
  const km = kmOf(a, b);
  const reach = Math.max(a.rayonKm ?? USUAL_KM, b.rayonKm ?? USUAL_KM);
  if (km !== null && km > reach) return null;
  const words = wordsOf(a, b);
  // What is neither a room, nor equipment, nor people is only known by its words.
  if (a.nature === 'autre' && words.shared.length === 0) return null;
  const [offered, asked] = a.sens === 'offre' ? [a, b] : [b, a];
  const fit = fitOf(offered.transactions, asked.transactions);
  const disciplines = disciplinesOf(a, b);
  const near = km === null ? UNSAID : 1 - km / Math.max(reach, USUAL_KM);
  const value =
    POINTS.words * words.value +
    POINTS.distance * near +
    POINTS.dates * dates.value +
    POINTS.transactions * fit.value +
    POINTS.disciplines * disciplines.value;
  const discipline = disciplines.shared.map((id) => names?.get(id)).find((nom) => nom !== undefined);
  const reasons = [
    ...(words.shared.length > 0 ? words.shared : [natureNames[a.nature].toLocaleLowerCase('fr')]),
    ...(dates.said ? ['dates'] : []),
    ...(fit.reason ? [fit.reason] : []),
    ...(discipline ? [discipline.toLocaleLowerCase('fr')] : []),
    ...(km === null ? [] : [kmWords(km)]),
  ];
  return { value: Math.round(value * 10) / 10, km, reasons };
}

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

/** Shared words: those of both titles tell most, those of both descriptions least. */
function wordsOf(a: Prepared, b: Prepared): { value: number; shared: string[] } {
  const found: { word: string; weight: number }[] = [];
  let quiet = 0;
  const look = (words: Map<string, string>, inTitre: boolean) => {
    for (const [root, written] of words) {
      const titre = a.titreWords.has(root);
      if (!titre && !a.texteWords.has(root)) continue;
      const weight = 1 + (titre ? 1 : 0) + (inTitre ? 1 : 0);
      // Long descriptions share some words whatever they are about: three of these count at most.
      if (weight === 1 && ++quiet > 3) continue;
      found.push({ word: written, weight });
    }
  };
  look(b.titreWords, true);
  look(b.texteWords, false);
  const sum = found.reduce((total, { weight }) => total + weight, 0);
  found.sort((x, y) => y.weight - x.weight || y.word.length - x.word.length || (x.word < y.word ? -1 : 1));
  return { value: 1 - 1 / (1 + sum / 2.5), shared: found.slice(0, MOST_WORDS).map(({ word }) => word) };
}

function disciplinesOf(a: Compared, b: Compared): { value: number; shared: string[] } {
  if (a.disciplines.length === 0 || b.disciplines.length === 0) return { value: UNSAID, shared: [] };
  const shared = a.disciplines.filter((id) => b.disciplines.includes(id));
  return { value: shared.length === 0 ? 0 : shared.length === 1 ? 0.8 : 1, shared };
}
