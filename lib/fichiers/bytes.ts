import type { Tx } from '@/lib/core/db';
import { enqueue } from '@/lib/core/jobs';

/** The job that takes bytes away; it bears to be run twice. */
export const REMOVE_BYTES_JOB = 'remove-fichier-bytes';

/** In the transaction that forgets rows: their bytes go once it is committed, and are kept if it is not. */
export async function removeBytes(tx: Tx, rows: { key: string }[]) {
  if (rows.length > 0) await enqueue(tx, REMOVE_BYTES_JOB, { keys: rows.map(({ key }) => key) });
}
