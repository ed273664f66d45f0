import { systeme } from '@/lib/comptes/actor';
import { db, disconnectDb } from '@/lib/core/db';
import { disconnectRateLimits } from '@/lib/core/rate-limit';
import { ensureInstance } from '@/lib/instance/commands';
import { CHANNEL } from '@/lib/realtime/publish';

/** What every instance has from its first start, and no test takes away. */
const KEPT = ['_prisma_migrations', 'instance', 'chartes', 'communes', 'epci', 'territoires', 'termes'];

/** The settings and the charte of a new instance. */
export const fillInstance = () => ensureInstance(systeme);

/**
 * Empties every table that people fill, and the jobs. For `beforeEach`. Only the tables that hold something are touched:
 * truncating eighty of them, indexes and all, took longer than most tests. No trigger has a say (the journal of moderation
 * lets nobody empty it), but servers are told that what is public changed.
 */
export async function resetDatabase() {
  await db.$executeRawUnsafe(`do $$
    declare one record; held boolean;
    begin
      set local session_replication_role = replica;
      for one in select schemaname, tablename from pg_tables
        where schemaname = 'public' and not tablename = any('{${KEPT.join()}}')
          or schemaname = 'graphile_worker' and tablename = '_private_jobs'
      loop
        execute format('select exists (select from %I.%I)', one.schemaname, one.tablename) into held;
        if held then execute format('delete from %I.%I', one.schemaname, one.tablename); end if;
      end loop;
      perform pg_notify('${CHANNEL}', '{"type":"public"}');
    end $$`);
}

export async function releaseDatabase() {
  await disconnectRateLimits();
  await disconnectDb();
}
