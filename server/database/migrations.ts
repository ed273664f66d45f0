import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
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
  if (await isUpToDate(databaseUrl, migrationsList.migrationDirectories)) return [];
  const applied = await withSchemaEngine(databaseUrl, await readSchema(), (engine) =>
    engine.applyMigrations({ migrationsList, filters }),
  );
  return applied.appliedMigrationNames;
}

type Given = Awaited<ReturnType<typeof readMigrations>>['migrationDirectories'];
type Recorded = { name: string; checksum: string; done: boolean };

/**
 * Whether the database has had these very migrations and no other, as Prisma's own table says. Most starts find it so,
 * and are spared the engine, which holds some 70 MB for as long as the process lives.
 */
async function isUpToDate(databaseUrl: string, given: Given) {
  const client = new Client({ connectionString: databaseUrl });
  client.on('error', () => undefined);
  await client.connect();
  try {
    const found = await client.query("select to_regclass('_prisma_migrations') is not null as there");
    if (!found.rows[0]?.there) return false;
    const { rows } = await client.query<Recorded>(
      `select migration_name as name, checksum, finished_at is not null as done
       from _prisma_migrations where rolled_back_at is null order by migration_name collate "C"`,
    );
    const wanted = given.map(({ path: name, migrationFile }) => ({
      name,
      checksum: createHash('sha256').update(migrationFile.content.value).digest('hex'),
      done: true,
    }));
    return isDeepStrictEqual(rows, wanted);
  } finally {
    await client.end();
  }
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
