import type { ImportEtat } from './words';

/** Each batch of rows says that somebody still reads: none takes so long. */
const SILENCE_MS = 90_000;

/**
 * What has become of the reading of a file's rows: `en_cours`, by this node or another; `interrompue`, its reader died
 * and the rows are all there, to be looked at again; `perdue`, it died before they were; null, it is over.
 */
export type Lecture = 'en_cours' | 'interrompue' | 'perdue' | null;

/** Of a preview, `startedAt` is when its reader last gave a sign, and null once every row was read. */
type Read = { etat: ImportEtat; startedAt: Date | null; lecture: string };

/** Readers silent since before this are dead. */
export const silentSince = (date: Date) => new Date(date.getTime() - SILENCE_MS);

export function readingOf({ etat, startedAt, lecture }: Read, date: Date): Lecture {
  if (etat !== 'apercu' || startedAt === null) return null;
  if (startedAt > silentSince(date)) return 'en_cours';
  // How a file was read is written down once its rows are.
  return lecture === '' ? 'perdue' : 'interrompue';
}

export const readingSentences = {
  en_cours:
    'Lecture en cours : les lignes de ce fichier ne sont pas encore toutes lues. Patientez un instant.',
  interrompue:
    'La lecture des lignes s’est interrompue. Cliquez sur « Appliquer ces choix », sous les colonnes, pour la reprendre.',
  perdue:
    'La lecture de ce fichier s’est interrompue. Déposez-le de nouveau : rien n’est entré dans l’annuaire.',
} as const;
