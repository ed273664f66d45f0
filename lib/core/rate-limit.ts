import { Pool } from 'pg';
import { RateLimiterMemory, RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import { db } from './db';
import { AppError } from './errors';

export type Limit = {
  name: string;
  points: number;
  /** Seconds. */
  duration: number;
  /**
   * Uses that each node counts by itself before it tells the others, a small part of `points`: what people do all the
   * time then costs no query, and several nodes let through that much more at most.
   */
  alone?: number;
  /** Says what was too much, better than « essais » does; given when to come back: « dans 3 heures ». */
  says?: (later: string) => string;
};

const limiters = new Map<string, RateLimiterPostgres>();
let pool: Pool | undefined;

function limiterOf({ name, points, duration }: Limit) {
  let limiter = limiters.get(name);
  if (!limiter) {
    pool ??= new Pool({
      connectionString: process.env.DATABASE_URL,
      max: 2,
      connectionTimeoutMillis: 5_000,
      query_timeout: 5_000,
    });
    // A pool that loses an idle connection emits; unheard, that would end the process.
    if (pool.listenerCount('error') === 0) pool.on('error', () => undefined);
    limiter = new RateLimiterPostgres({
      storeClient: pool,
      storeType: 'pool',
      tableName: 'rate_limits',
      tableCreated: true,
      clearExpiredByTimeout: false,
      keyPrefix: name,
      points,
      duration,
      insuranceLimiter: new RateLimiterMemory({ keyPrefix: name, points, duration }),
    });
    limiters.set(name, limiter);
  }
  return limiter;
}

const counts = new Map<string, RateLimiterMemory>();

/** How many of these points the other nodes must hear of now. */
async function toShare({ name, duration, alone = 0 }: Limit, key: string, points: number) {
  if (alone === 0) return points;
  let own = counts.get(name);
  if (!own) {
    own = new RateLimiterMemory({ keyPrefix: name, points: Number.MAX_SAFE_INTEGER, duration });
    counts.set(name, own);
  }
  const { consumedPoints } = await own.consume(key, points);
  if (consumedPoints <= alone) return 0;
  return consumedPoints - points <= alone ? consumedPoints : points;
}

/**
 * Counts one use (or `points` at once) against a limit shared by all nodes (by this process alone while the database is away).
 * @returns how many uses are left, as far as this node knows
 * @throws AppError `rate_limited` that says when to come back.
 */
export async function consume(limit: Limit, key: string, points = 1): Promise<number> {
  try {
    const shared = await toShare(limit, key, points);
    if (shared === 0) return limit.points;
    return (await limiterOf(limit).consume(key, shared)).remainingPoints;
  } catch (refusal) {
    if (!(refusal instanceof RateLimiterRes)) throw refusal;
    const { says = (later) => `Trop d’essais en peu de temps. Réessayez ${later}.` } = limit;
    throw new AppError('rate_limited', says(`dans ${inWords(refusal.msBeforeNext)}`));
  }
}

function inWords(ms: number) {
  const minutes = Math.ceil(ms / 60_000);
  if (minutes <= 1) return 'une minute';
  return minutes <= 90 ? `${minutes} minutes` : `${Math.ceil(minutes / 60)} heures`;
}

/** Forgets what was counted, for example after a successful sign-in. */
export const forget = (limit: Limit, key: string) => limiterOf(limit).delete(key);

/** Refuses every use for a whole `duration` from now, for example after the last wrong try. */
export const hold = (limit: Limit, key: string) => limiterOf(limit).block(key, limit.duration);

/** Drops counters whose time is over; nothing else does. */
export async function cleanRateLimits() {
  await db.rateLimit.deleteMany({ where: { expire: { lt: Date.now() } } });
}

export async function disconnectRateLimits() {
  limiters.clear();
  counts.clear();
  await pool?.end();
  pool = undefined;
}
