import { PrismaPg } from '@prisma/adapter-pg';
import { DatabaseError, Pool } from 'pg';
import { Prisma, PrismaClient } from '@/prisma/generated/client';
import { publicChanged } from './public-age';
import { requestWrites } from './request-context';
import { statementName } from './statements';

export { Prisma };
/** A client bound to one transaction; commands that take part in another's transaction receive it. */
export type Tx = Prisma.TransactionClient;

let client: PrismaClient | undefined;
let pool: Pool | undefined;

function connectPool() {
  const connectionString = process.env.DATABASE_URL;
  if (!connectionString)
    throw new Error('DATABASE_URL is not set: the server sets it before anything queries');
  const opened = new Pool({
    connectionString,
    max: Number(process.env.DATABASE_POOL ?? 10),
    connectionTimeoutMillis: 10_000,
    statement_timeout: 30_000,
    // PostgreSQL gives up first; this is for when it, or the way to it, says nothing more.
    query_timeout: 35_000,
    idle_in_transaction_session_timeout: 30_000,
    // The adapter reads and writes times without their offset: right only while the session itself is in UTC. And a
    // long table is always read from its beginning: the same first thousand of it for each page of a search.
    options: '-c timezone=UTC -c synchronize_seqscans=off',
  });
  // A connection that is lost says so, idle or between two statements; unheard, that would end the process.
  opened.on('error', () => undefined);
  opened.on('connect', (connection) => connection.on('error', () => undefined));
  return opened;
}

function connect() {
  pool ??= connectPool();
  const adapter = new PrismaPg(pool, { statementNameGenerator: ({ sql }) => statementName(sql) });
  const log: Prisma.LogDefinition[] = process.env.SQL_LOG ? [{ emit: 'stdout', level: 'query' }] : [];
  return new PrismaClient({ adapter, log });
}

/** The database of this process. Connects at the first query, so that a build needs none. */
export const db: PrismaClient = new Proxy({} as PrismaClient, {
  get(_target, property) {
    client ??= connect();
    const value = Reflect.get(client, property, client);
    return typeof value === 'function' ? value.bind(client) : value;
  },
});

export async function disconnectDb() {
  await client?.$disconnect();
  client = undefined;
  await pool?.end();
  pool = undefined;
}

/**
 * The rows of a statement of our own. For the few that every page or every message runs: outside a transaction they go
 * straight to PostgreSQL, which costs a fifth of what Prisma's client adds. The same types as there, save `bigint`, which
 * comes as text: cast it.
 * @param keep false for searches: planned for what is asked at each use, a rare word as a rare word
 */
export async function rows<T>(sql: Prisma.Sql, tx: Tx = db, { keep = true } = {}): Promise<T[]> {
  if (tx !== db) return tx.$queryRaw<T[]>(sql);
  pool ??= connectPool();
  const { text, values } = sql;
  const result = await pool.query(keep ? { name: statementName(text), text, values } : { text, values });
  return result.rows;
}

/**
 * The rows of a statement that reads, planned anew, and given up by PostgreSQL after so many milliseconds: for what
 * anybody may ask of everything.
 * @throws DatabaseError 57014 once the time is over: `isTimeout`
 */
export async function rowsWithin<T>({ text, values }: Prisma.Sql, ms: number): Promise<T[]> {
  pool ??= connectPool();
  const client = await pool.connect();
  let broken = false;
  try {
    await client.query(`begin read only; set local statement_timeout = ${Math.round(ms)}`);
    return (await client.query({ text, values })).rows;
  } finally {
    await client.query('rollback').catch(() => {
      broken = true;
    });
    client.release(broken);
  }
}

const CANCELED = '57014';

/** True when PostgreSQL gave a statement up because it took too long. */
export const isTimeout = (error: unknown) => error instanceof DatabaseError && error.code === CANCELED;

/** One transaction, read committed, at most ten seconds, of what is nobody else’s to read: pages kept for visitors stay. */
export const ownTransaction = <T>(work: (tx: Tx) => Promise<T>): Promise<T> =>
  db.$transaction(work, { maxWait: 10_000, timeout: 10_000 });

/** The same of anything else. */
export async function transaction<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
  const done = await ownTransaction(work);
  // The page that follows a form may be drawn before the database has told this node of the change.
  if (requestWrites()) publicChanged();
  return done;
}

const DUPLICATE = '23505';

/** True when a unique constraint refused the write: through Prisma (P2002), or in SQL of our own, through it or not. */
export const isDuplicate = (error: unknown) =>
  (error instanceof DatabaseError && error.code === DUPLICATE) ||
  (error instanceof Prisma.PrismaClientKnownRequestError &&
    (error.code === 'P2002' || (error.code === 'P2010' && JSON.stringify(error.meta).includes(DUPLICATE))));
