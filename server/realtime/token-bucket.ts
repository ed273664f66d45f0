/**
 * How many events one compte (or one signed-out connection) may send to this node: `capacity` at once, `perSecond`
 * after. Costs nothing to refuse, so that a flood disturbs nobody.
 */
export class TokenBucket {
  private tokens: number;
  private filledAt: number;
  private refusing = false;

  constructor(
    private readonly capacity: number,
    private readonly perSecond: number,
    time: number,
  ) {
    this.tokens = capacity;
    this.filledAt = time;
  }

  /** `first` is true for the first refusal of a flood: the one to log. `time` in milliseconds. */
  take(time: number): { ok: true } | { ok: false; first: boolean } {
    this.fill(time);
    if (this.tokens >= 1) {
      this.tokens -= 1;
      return { ok: true };
    }
    const first = !this.refusing;
    this.refusing = true;
    return { ok: false, first };
  }

  /** Full again: forgetting it changes nothing. */
  isIdle(time: number) {
    this.fill(time);
    return this.tokens >= this.capacity;
  }

  private fill(time: number) {
    const elapsed = Math.max(0, time - this.filledAt) / 1000;
    this.tokens = Math.min(this.capacity, this.tokens + elapsed * this.perSecond);
    this.filledAt = Math.max(time, this.filledAt);
    if (this.tokens >= this.capacity) this.refusing = false;
  }
}

/** One bucket per key, forgotten when idle. */
export function createBuckets(capacity: number, perSecond: number) {
  const buckets = new Map<string, TokenBucket>();
  const sweep = setInterval(() => {
    for (const [key, bucket] of buckets) if (bucket.isIdle(Date.now())) buckets.delete(key);
  }, 60_000);
  sweep.unref();
  return {
    take(key: string) {
      const time = Date.now();
      let bucket = buckets.get(key);
      if (!bucket) {
        bucket = new TokenBucket(capacity, perSecond, time);
        buckets.set(key, bucket);
      }
      return bucket.take(time);
    },
    close: () => clearInterval(sweep),
  };
}
