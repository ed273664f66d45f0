import { LRUCache } from 'lru-cache';
import { publicAge } from './public-age';

/** « il y a 3 minutes » must not be wrong for long. */
const FRESH_MS = 60_000;

type Options<T> = {
  /** How many are kept. */
  max: number;
  /** Bytes of all that is kept, and of one. */
  maxBytes?: number;
  bytesOf?: (thing: T) => number;
  clock?: () => number;
};

export type Shelf<T extends object> = ReturnType<typeof createShelf<T>>;

/**
 * Things made from what anybody may read, kept until any of that changes, a minute at most. What was begun before a
 * change is never kept: it may have read half of it.
 */
export function createShelf<T extends object>({
  max,
  maxBytes,
  bytesOf = () => 1,
  clock = () => performance.now(),
}: Options<T>) {
  type Kept = { age: number; thing: T };
  const kept = new LRUCache<string, Kept>({
    max,
    ...(maxBytes === undefined
      ? {}
      : { maxSize: maxBytes, sizeCalculation: ({ thing }: Kept) => Math.max(bytesOf(thing), 1) }),
    ttl: FRESH_MS,
    ttlResolution: 0,
    perf: { now: clock },
  });
  const underWay = new Map<string, { age: number; making: Promise<T | null> }>();

  return {
    get(name: string): T | undefined {
      const found = kept.get(name);
      return found?.age === publicAge() ? found?.thing : undefined;
    },

    /** What somebody else is making now; null when it fails, or is out of date when done. */
    awaited(name: string): Promise<T | null> | undefined {
      const found = underWay.get(name);
      return found?.age === publicAge() ? found?.making : undefined;
    },

    /** Makes it for all who ask meanwhile. What `make` throws, or gives as null, concerns its caller alone. */
    async begin(name: string, make: () => Promise<T | null>): Promise<T | null> {
      const age = publicAge();
      if (age === null) return make();
      const made = make();
      const making = made.then(
        (thing) => (age === publicAge() ? thing : null),
        () => null,
      );
      const mine = { age, making };
      underWay.set(name, mine);
      try {
        const thing = await made;
        if (thing && age === publicAge()) kept.set(name, { age, thing });
        return thing;
      } finally {
        if (underWay.get(name) === mine) underWay.delete(name);
      }
    },
  };
}
