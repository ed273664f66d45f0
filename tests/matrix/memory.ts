import { db } from '@/lib/core/db';

/** Counters, and what no action writes. */
const ASIDE = ['rate_limits', '_prisma_migrations', 'communes'];

type Table = { name: string; columns: string };

let tables: Table[] = [];
/** What each table held when it was last looked at. */
const marks = new Map<string, string>();

/**
 * Has PostgreSQL note every table that a statement writes to: of a hundred, only those few are read again to know whether
 * anything changed. A note is part of the transaction it is about, and is undone with it.
 */
export async function watchWrites() {
  await db.$executeRaw`create schema memory`;
  await db.$executeRaw`create table memory.touched (name text not null)`;
  await db.$executeRaw`create function memory.touch() returns trigger language plpgsql as
    $$ begin insert into memory.touched values (tg_table_name); return null; end $$`;
  tables = await db.$queryRaw<Table[]>`
    select table_name as name, string_agg(quote_ident(column_name), ', ') as columns
    from information_schema.columns join information_schema.tables using (table_schema, table_name)
    where table_schema = 'public' and table_type = 'BASE TABLE' and is_generated = 'NEVER'
      and not table_name = any(${ASIDE})
    group by 1 order by 1`;
  for (const { name } of tables)
    await db.$executeRawUnsafe(
      `create trigger touch after insert or update or delete or truncate on "${name}" execute function memory.touch()`,
    );
  await look(tables.map(({ name }) => name));
}

async function look(names: readonly string[]) {
  if (names.length === 0) return;
  const asked = names.map(
    (name) =>
      `select '${name}' as name, md5(string_agg(t::text, '|' order by t::text)) as mark from "${name}" t`,
  );
  const found = await db.$queryRawUnsafe<{ name: string; mark: string | null }[]>(asked.join(' union all '));
  for (const { name, mark } of found) marks.set(name, mark ?? '');
}

/** A fingerprint of everything written, counters and jobs aside: a refusal leaves it as it was. */
export async function fingerprint(): Promise<string> {
  const touched = await db.$queryRaw<{ name: string }[]>`delete from memory.touched returning name`;
  await look([...new Set(touched.map(({ name }) => name))].sort());
  return JSON.stringify([...marks]);
}

/** Keeps a copy of everything as it is now. @returns what brings it back, jobs undone and counters at nothing */
export async function remember(): Promise<() => Promise<void>> {
  for (const { name } of tables)
    await db.$executeRawUnsafe(`create table memory."${name}" as table public."${name}"`);
  await fingerprint();
  const kept = new Map(marks);
  return async () => {
    await fingerprint();
    const changed = tables.filter(({ name }) => marks.get(name) !== kept.get(name));
    await db.$transaction([
      // Rows come back as they were, in any order: no trigger, no foreign key has a say.
      db.$executeRaw`set local session_replication_role = replica`,
      db.$executeRaw`delete from rate_limits`,
      db.$executeRaw`delete from graphile_worker._private_jobs`,
      ...changed.flatMap(({ name, columns }) => [
        db.$executeRawUnsafe(`delete from "${name}"`),
        db.$executeRawUnsafe(
          `insert into "${name}" (${columns}) overriding system value select ${columns} from memory."${name}"`,
        ),
      ]),
    ]);
    for (const { name } of changed) marks.set(name, kept.get(name) ?? '');
  };
}
