import { LRUCache } from 'lru-cache';

/** « il y a 3 minutes » must not be wrong for long. */
const FRESH_MS = 60_000;
const MAX_BYTES = 48_000_000;

/**
 * Things made from what anybody may read, kept until any of that changes. What was begun before a change is never kept:
 * it may have read half of it.
 */
export function createShelf<T extends { bytes: number }>(clock: () => number = () => performance.now()) {
  const kept = new LRUCache<string, T>({
    max: 2_000,
    maxSize: MAX_BYTES,
    sizeCalculation: ({ bytes }) => Math.max(bytes, 1),
    ttl: FRESH_MS,
    ttlResolution: 0,
    perf: { now: clock },
  });
  const underWay = new Map<string, Promise<T | null>>();
  let age = 0;

  /** Makes it once for all who ask meanwhile. What `make` throws, or does not want kept, concerns its caller alone. */
  async function begin(name: string, make: () => Promise<T | null>) {
    const begun = age;
    const making = make();
    const settled = making.catch(() => null).then((thing) => (begun === age ? thing : null));
    underWay.set(name, settled);
    try {
      const thing = await making;
      if (thing && begun === age) kept.set(name, thing);
      return thing;
    } finally {
      if (underWay.get(name) === settled) underWay.delete(name);
    }
  }

  return {
    get: (name: string) => kept.get(name),
    /** What somebody else is making; null when it fails, or is out of date when done. */
    awaited: (name: string) => underWay.get(name),
    begin,
    /** Something anybody may read has changed, or may have. */
    clear() {
      age++;
      kept.clear();
      underWay.clear();
    },
  };
}
