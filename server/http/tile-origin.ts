import { getInstance } from '@/lib/instance/queries';
import { tileOrigin } from '@/lib/instance/tiles';

/** How long a page may go on under the setting of before. */
const FRESH_MS = 5_000;

/**
 * Tells which other site pages may load map tiles from: the instance's setting, read again every five seconds on every
 * node. Without an answer of the database, what was known holds.
 */
export function tileOriginReader(
  read = async () => tileOrigin((await getInstance()).tuilesUrl),
  clock: () => number = Date.now,
) {
  let known = '';
  let until = 0;
  return async () => {
    if (clock() < until) return known;
    until = clock() + FRESH_MS;
    known = await read().catch(() => known);
    return known;
  };
}
