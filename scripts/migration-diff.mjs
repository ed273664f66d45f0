/**
 * node scripts/migration-diff.mjs          writes the first migration again, from the schema
 * node scripts/migration-diff.mjs <name>   writes the next migration: what the schema has and the migrations have not
 * node scripts/migration-diff.mjs --check  fails when schema and migrations disagree
 */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { register } from 'tsx/esm/api';

register();
const { applyMigrations, migrationsFolder, readSchema } = await import('../server/database/migrations.ts');
const { filters, withSchemaEngine } = await import('../server/database/schema-engine.ts');
const { startEmbedded } = await import('../server/database/embedded.ts');

const root = path.resolve(import.meta.dirname, '..');
const FIRST = '20261123000000_init';
const argument = process.argv[2];
const schema = await readSchema();

/** Runs on a database of its own, thrown away afterwards. */
async function onScratchDatabase(work) {
  const dataDir = await mkdtemp(path.join(os.tmpdir(), 'treteaux-schema-'));
  const database = await startEmbedded({ dataDir, durable: false });
  try {
    return await work(database.url);
  } finally {
    await database.stop();
    await rm(dataDir, { recursive: true, force: true });
  }
}

/** The SQL that leads from what the database has to what the schema says; empty when they agree. */
async function missing(url) {
  const result = await withSchemaEngine(url, schema, (engine) =>
    engine.diff({
      from: { tag: 'schemaDatasource', files: schema, configDir: root },
      to: { tag: 'schemaDatamodel', files: schema },
      script: true,
      shadowDatabaseUrl: null,
      exitCode: true,
      filters,
    }),
  );
  return result.exitCode === 2 ? result.stdout : '';
}

async function write(name, sql) {
  const folder = path.join(migrationsFolder, name);
  await mkdir(folder, { recursive: true });
  await writeFile(path.join(folder, 'migration.sql'), sql);
  console.log(`prisma/migrations/${name}/migration.sql`);
}

const missingFromMigrations = () =>
  onScratchDatabase(async (url) => {
    await applyMigrations(url);
    return missing(url);
  });

if (argument === undefined) await write(FIRST, await onScratchDatabase(missing));
else {
  const sql = await missingFromMigrations();
  if (argument !== '--check') {
    const stamp = new Date().toISOString().replace(/\D/g, '').slice(0, 14);
    if (sql) await write(`${stamp}_${argument}`, sql);
    else console.log('Nothing to write: schema and migrations agree.');
  } else if (sql) {
    console.error(`Schema and migrations disagree. What is missing from prisma/migrations:\n\n${sql}`);
    process.exitCode = 1;
  }
}
