import { Client } from 'pg';
import { inject } from 'vitest';

let count = 0;

/** A database that nothing was done to yet, on the run's PostgreSQL. */
export async function emptyDatabase() {
  const url = new URL('/postgres', inject('templateUrl'));
  const name = `empty_${process.pid}_${count++}`;
  const client = new Client({ connectionString: url.href });
  await client.connect();
  await client.query(`create database ${name}`).finally(() => client.end());
  return new URL(`/${name}`, url).href;
}
