import { Client, escapeIdentifier } from 'pg';

/** Empties a database by making it again. */
export async function recreateDatabase(url: string) {
  const target = new URL(url);
  const name = escapeIdentifier(target.pathname.slice(1));
  target.pathname = '/postgres';
  const client = new Client({ connectionString: target.href });
  await client.connect();
  try {
    await client.query(`drop database if exists ${name} with (force)`);
    await client.query(`create database ${name}`);
  } finally {
    await client.end();
  }
}
