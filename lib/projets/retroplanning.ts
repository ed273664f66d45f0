import { calendarDay } from '@/lib/core/dates';

/** A step towards an answer: how many days before the deadline it is done, when there is time. */
type Step = { avant: number; titre: string };

/** What an answer by several takes, from the first reading to the sending. */
export const steps: readonly Step[] = [
  { avant: 49, titre: 'Lire l’appel ensemble, vérifier que nous pouvons répondre' },
  { avant: 42, titre: 'Réunir les partenaires, décider qui porte le projet' },
  { avant: 35, titre: 'Écrire la première version du projet' },
  { avant: 28, titre: 'Établir le budget, avec les parts de chacun' },
  { avant: 21, titre: 'Demander les lettres de soutien et les pièces administratives' },
  { avant: 10, titre: 'Faire relire par quelqu’un qui n’a rien écrit' },
  { avant: 5, titre: 'Réunir les signatures et les dernières pièces' },
  { avant: 2, titre: 'Déposer la réponse, et garder l’accusé de réception' },
];

/** Days between the last step and the deadline, when there is time. */
const MARGIN = 2;
const LONGEST = Math.max(...steps.map(({ avant }) => avant));
const DAY_MS = 86_400_000;

export type Planned = {
  titre: string;
  /** Midnight UTC of a calendar day. */
  jour: Date;
};

const isWorked = (day: number) => ![0, 6].includes(new Date(day).getUTCDay());

/** Days of the week between two days, both included; all of them where there is none. */
function workedDays(from: number, to: number): number[] {
  const all = Array.from({ length: (to - from) / DAY_MS + 1 }, (_, index) => from + index * DAY_MS);
  const worked = all.filter(isWorked);
  return worked.length > 0 ? worked : all;
}

/** How many days before the deadline a step falls: as it should, or closer by as much as time is short. */
function squeezed(avant: number, left: number): number {
  const margin = Math.min(MARGIN, Math.floor(left / 3));
  const share = Math.min(1, (left - margin) / (LONGEST - MARGIN));
  return margin + (avant - MARGIN) * share;
}

/**
 * A schedule counted backwards from a deadline: in the order of the steps, none before today, none after the deadline, no
 * Saturday or Sunday unless nothing else is left. Where there are less than seven weeks, all steps come closer alike.
 * @param limite still ahead
 */
export function retroplanning(limite: Date, today: Date): Planned[] {
  const from = calendarDay(today).getTime();
  const end = Math.max(from, calendarDay(limite).getTime());
  const days = workedDays(from, end);
  return steps.map(({ avant, titre }) => {
    const target = end - squeezed(avant, (end - from) / DAY_MS) * DAY_MS;
    const jour = days.findLast((day) => day <= target) ?? days[0] ?? from;
    return { titre, jour: new Date(jour) };
  });
}
