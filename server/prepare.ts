import { loadCommunes } from '@/lib/communes/commands/load';
import { systeme } from '@/lib/comptes/actor';
import type { Env } from '@/lib/core/env';
import { log } from '@/lib/core/log';
import { ensureCategories } from '@/lib/forum/commands/first-categories';
import { ensureInstance } from '@/lib/instance/commands';
import { applyMigrations, underMigrationLock } from './database/migrations';
import type { OpenDatabase } from './database/open';
import { seedOnFirstStart } from './demonstration';
import { shareSecret } from './environment';
import { migrateJobs } from './jobs/queue';
import { readSecret } from './secret';

/** Brings the database to what this version expects, one node at a time. Nothing is served before. */
export async function prepareDatabase(settings: Env, database: OpenDatabase) {
  await underMigrationLock(database.url, async () => {
    const applied = await applyMigrations(database.url);
    if (applied.length > 0) log.info({ applied }, 'migrations applied');
    await migrateJobs(database.url);
    await ensureInstance(systeme);
    await ensureCategories(systeme);
    shareSecret(await readSecret(settings, database.embedded));
    await loadCommunes(systeme);
    if (settings.demo) await seedOnFirstStart();
  });
}
