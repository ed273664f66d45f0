import { Client } from 'pg';

async function administer<T>(databaseUrl: string, work: (client: Client, name: string) => Promise<T>) {
  const url = new URL(databaseUrl);
  const name = url.pathname.slice(1);
  const client = new Client({ connectionString: new URL('/postgres', url).href });
  await client.connect();
  return work(client, name).finally(() => client.end());
}

const CUT = 'select count(pg_terminate_backend(pid)) as cut from pg_stat_activity where datname = $1';

/** Cuts every connection to a database, as PostgreSQL does when it restarts (57P01). @returns how many */
export const cutConnections = (databaseUrl: string) =>
  administer(databaseUrl, async (client, name) => Number((await client.query(CUT, [name])).rows[0]?.cut));

/** Closes a database to everybody, then opens it again. */
export const allowConnections = (databaseUrl: string, allowed: boolean) =>
  administer(databaseUrl, async (client, name) => {
    await client.query(`alter database ${name} allow_connections ${allowed}`);
    if (!allowed) await client.query(CUT, [name]);
  });
