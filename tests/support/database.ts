import { systeme } from '@/lib/comptes/actor';
import { db, disconnectDb } from '@/lib/core/db';
import { disconnectRateLimits } from '@/lib/core/rate-limit';
import { ensureInstance } from '@/lib/instance/commands';

/** What every instance has from its first start, and no test takes away. */
const KEPT = ['_prisma_migrations', 'instance', 'chartes', 'communes', 'epci', 'territoires', 'termes'];

/** The settings and the charte of a new instance. */
export const fillInstance = () => ensureInstance(systeme);

/** Empties every table that people fill, and the jobs. For `beforeEach`. */
export async function resetDatabase() {
  const tables = await db.$queryRaw<{ name: string }[]>`
    select quote_ident(tablename) as name from pg_tables
    where schemaname = 'public' and not tablename = any(${KEPT})`;
  await db.$transaction([
    // The journal of moderation lets nobody empty it; a test begins without one.
    db.$executeRaw`alter table journal disable trigger journal_entier`,
    db.$executeRawUnsafe(
      `truncate ${tables.map(({ name }) => name).join(', ')}, graphile_worker._private_jobs restart identity cascade`,
    ),
    db.$executeRaw`alter table journal enable trigger journal_entier`,
  ]);
}

export async function releaseDatabase() {
  await disconnectRateLimits();
  await disconnectDb();
}
