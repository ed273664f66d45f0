import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { PrismaPg } from '@prisma/adapter-pg';
import {
  bindMigrationAwareSqlAdapterFactory,
  ColumnTypeEnum,
  type SqlMigrationAwareDriverAdapterFactory,
} from '@prisma/driver-adapter-utils';
import * as bindings from '@prisma/schema-engine-wasm/schema_engine_bg';
import { Pool } from 'pg';

export type SchemaEngine = bindings.SchemaEngine;
export type SchemaFile = { path: string; content: string };

/** Nothing in our databases is managed from elsewhere. */
export const filters = { externalTables: [], externalEnums: [] };

/** Where the engine says why it gives up, which the error that follows does not carry. */
Object.assign(globalThis, { PRISMA_WASM_PANIC_REGISTRY: { set_message: console.error } });

/** The engine sets a timer of ten seconds around each lock and never takes it back: it must not keep a process alive. */
function withPatience([name, value]: [string, unknown]): [string, WebAssembly.ImportValue] {
  const patient = (work: () => void, ms: number) => setTimeout(work, ms).unref();
  return [name, name.startsWith('__wbg_setTimeout') ? patient : (value as WebAssembly.ImportValue)];
}

/** Once per process, even where this module is loaded twice: a second engine would pull the memory from under the first. */
const LOADED = Symbol.for('treteaux.schema-engine');
const shared = globalThis as { [LOADED]?: Promise<void> };

/** The package's own entry wants a bundler that imports `.wasm`; Node instantiates it by hand. */
async function load() {
  const file = createRequire(import.meta.url)
    .resolve('@prisma/schema-engine-wasm/schema_engine_bg')
    .replace(/\.js$/, '.wasm');
  const imports = Object.fromEntries(Object.entries(bindings).map(withPatience));
  const { instance } = await WebAssembly.instantiate(await readFile(file), {
    './schema_engine_bg.js': imports,
  });
  bindings.__wbg_set_wasm(instance.exports);
  const start = instance.exports.__wbindgen_start;
  if (typeof start === 'function') start();
}

type RowDescription = { fields: { name: string; dataTypeID: number }[] };
type Wire = {
  connection: { prependListener(name: string, listener: (message: RowDescription) => void): void };
};
const CHAR = 18;
const TEXT = 25;

/**
 * PostgreSQL's catalogue has columns of its one-byte type "char". Prisma's adapter refuses them, while its engine waits
 * for characters: read as text, they are handed over as what they are.
 */
function poolOf(connectionString: string, charColumns: Set<string>) {
  const pool = new Pool({ connectionString, max: 2 });
  pool.on('error', () => undefined);
  pool.on('connect', (client) => {
    (client as unknown as Wire).connection.prependListener('rowDescription', ({ fields }) => {
      for (const field of fields.filter(({ dataTypeID }) => dataTypeID === CHAR)) {
        field.dataTypeID = TEXT;
        charColumns.add(field.name);
      }
    });
  });
  return pool;
}

function adapterFor(pool: Pool, charColumns: Set<string>): SqlMigrationAwareDriverAdapterFactory {
  const factory = new PrismaPg(pool);
  return {
    provider: factory.provider,
    adapterName: factory.adapterName,
    connectToShadowDb: () => factory.connectToShadowDb(),
    async connect() {
      const adapter = await factory.connect();
      const queryRaw = adapter.queryRaw.bind(adapter);
      adapter.queryRaw = async (query) => {
        const result = await queryRaw(query);
        result.columnNames.forEach((name, index) => {
          if (charColumns.has(name)) result.columnTypes[index] = ColumnTypeEnum.Character;
        });
        return result;
      };
      // Theirs cuts a script at every semicolon, even inside a function; a migration goes whole.
      adapter.executeScript = async (sql) => {
        await adapter.executeRaw({ sql, args: [], argTypes: [] });
      };
      return adapter;
    },
  };
}

/**
 * Prisma's own migration engine, as WebAssembly: nothing is downloaded, and what it writes is what `prisma migrate`
 * would. It talks to PostgreSQL through node-postgres.
 */
export async function withSchemaEngine<T>(
  connectionString: string,
  schema: SchemaFile[],
  work: (engine: SchemaEngine) => Promise<T>,
): Promise<T> {
  shared[LOADED] ??= load();
  await shared[LOADED];
  const charColumns = new Set<string>();
  const pool = poolOf(connectionString, charColumns);
  const adapter = bindMigrationAwareSqlAdapterFactory(adapterFor(pool, charColumns));
  const datamodels = schema.map((file): [string, string] => [file.path, file.content]);
  try {
    const engine = await bindings.SchemaEngine.new({ datamodels }, () => undefined, adapter);
    try {
      return await work(engine);
    } finally {
      engine.free();
    }
  } finally {
    await pool.end();
  }
}
