import type { Tx } from '@/lib/core/db';
import { enqueue } from '@/lib/core/jobs';

/** Writes anew what fiches are found by, once a word they have has changed. */
export const REFRESH_SEARCH_JOB = 'refresh-fiche-search';
/** Gives the fiches of one term another, then forgets the first. */
export const MERGE_TERMES_JOB = 'merge-termes';

export const refreshFichesOf = (tx: Tx, termeId: string) =>
  enqueue(tx, REFRESH_SEARCH_JOB, { termeId }, { key: `${REFRESH_SEARCH_JOB}:${termeId}` });

export const moveFiches = (tx: Tx, fromId: string, intoId: string) =>
  enqueue(tx, MERGE_TERMES_JOB, { fromId, intoId }, { key: `${MERGE_TERMES_JOB}:${fromId}` });
