import { mkdtempSync } from 'node:fs';
import path from 'node:path';
import { freePort } from '@/tests/support/server';
import type { BenchDatabase } from './database';
import { type Spawned, startProcess } from './spawned';

export type Server = Spawned & { url: string; databaseUrl: string };

const SECRET = 'a-secret-for-measures-of-more-than-thirty-two-characters';

/** Points this process at the same database and secret, so that it can fill one and sign in with the other. */
export function shareSettings(databaseUrl: string) {
  Object.assign(process.env, { DATABASE_URL: databaseUrl, AUTH_SECRET: SECRET, NEXTAUTH_SECRET: SECRET });
}

/** The product, as `npm start` starts it, on a database of the bench. Its pages are built already. */
export async function startOurs(
  { dataDir }: BenchDatabase,
  databaseUrl: string,
  given: Record<string, string> = {},
): Promise<Server> {
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const args = [...(process.env.BENCH_NODE_ARGS?.split(' ') ?? []), 'scripts/start.mjs'];
  const env = {
    PORT: String(port),
    PUBLIC_URL: url,
    DATA_DIR: mkdtempSync(path.join(dataDir, 'ours-')),
    DATABASE_URL: databaseUrl,
    AUTH_SECRET: SECRET,
    DEMO: '0',
    ...given,
  };
  return { ...(await startProcess({ args, env }, 'Tréteaux est prêt')), url, databaseUrl };
}
