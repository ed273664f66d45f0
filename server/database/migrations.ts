import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { Client } from 'pg';
import { filters, type SchemaFile, withSchemaEngine } from './schema-engine';

const root = path.resolve(import.meta.dirname, '../..');
export const migrationsFolder = path.join(root, 'prisma/migrations');

/** Any constant will do: every node of this software takes the same one. */
const MIGRATION_LOCK = 7_211_884_301;

export async function readSchema(): Promise<SchemaFile[]> {
  const file = path.join(root, 'prisma/schema.prisma');
  return [{ path: file, content: await readFile(file, 'utf8') }];
}

/** The migrations on disk, in Prisma's layout, oldest first. */
export async function readMigrations(baseDir = migrationsFolder) {
  const entries = await readdir(baseDir, { withFileTypes: true });
  const names = entries
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
  const migrationDirectories = await Promise.all(
    names.map(async (name) => {
      const value = await readFile(path.join(baseDir, name, 'migration.sql'), 'utf8');
      return {
        path: name,
        migrationFile: { path: 'migration.sql', content: { tag: 'ok' as const, value } },
      };
    }),
  );
  const lock = path.join(baseDir, 'migration_lock.toml');
  const lockfile = { path: 'migration_lock.toml', content: await readFile(lock, 'utf8') };
  return { baseDir, lockfile, shadowDbInitScript: '', migrationDirectories };
}

/**
 * Applies what the database has not had yet.
 * @returns the names of the migrations just applied
 * @throws when one of them failed, then or now: a person must look
 */
export async function applyMigrations(databaseUrl: string, baseDir = migrationsFolder): Promise<string[]> {
  const migrationsList = await readMigrations(baseDir);
  const applied = await withSchemaEngine(databaseUrl, await readSchema(), (engine) =>
    engine.applyMigrations({ migrationsList, filters }),
  );
  return applied.appliedMigrationNames;
}

/**
 * Runs `work` while no other node does. The lock is held by a connection of its own and falls with it, so a node killed
 * in the middle blocks nobody.
 */
export async function underMigrationLock<T>(databaseUrl: string, work: () => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: databaseUrl });
  // A cut connection says so through the next query; unheard, the event would end the process.
  client.on('error', () => undefined);
  await client.connect();
  try {
    await client.query('select pg_advisory_lock($1::bigint)', [MIGRATION_LOCK]);
    return await work();
  } finally {
    await client.end().catch(() => undefined);
  }
}
