import { PrismaPg } from '@prisma/adapter-pg';
import { Prisma, PrismaClient } from '@/prisma/generated/client';

export { Prisma };
/** A client bound to one transaction; commands that take part in another's transaction receive it. */
export type Tx = Prisma.TransactionClient;

let client: PrismaClient | undefined;

function connect() {
  const connectionString = process.env.DATABASE_URL;
  if (!connectionString)
    throw new Error('DATABASE_URL is not set: the server sets it before anything queries');
  const adapter = new PrismaPg({
    connectionString,
    max: Number(process.env.DATABASE_POOL ?? 10),
    connectionTimeoutMillis: 10_000,
    statement_timeout: 30_000,
    idle_in_transaction_session_timeout: 30_000,
    // The adapter reads and writes times without their offset: right only while the session itself is in UTC.
    options: '-c timezone=UTC',
  });
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
}

/** One transaction, read committed, at most ten seconds. */
export const transaction = <T>(work: (tx: Tx) => Promise<T>) =>
  db.$transaction(work, { maxWait: 10_000, timeout: 10_000 });

/** True when a unique constraint refused the write, through Prisma (P2002) or in SQL of our own (P2010, SQLSTATE 23505). */
export const isDuplicate = (error: unknown) =>
  error instanceof Prisma.PrismaClientKnownRequestError &&
  (error.code === 'P2002' || (error.code === 'P2010' && JSON.stringify(error.meta).includes('23505')));
