import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { freePort } from '@/tests/support/server';
import type { Server } from './ours';
import { root, startProcess } from './spawned';

export type Peer = 'chat' | 'relay' | 'hocuspocus' | 'page';

/** A server of `bench/peers`. */
export async function startPeer(name: Peer, databaseUrl = ''): Promise<Server> {
  const port = await freePort();
  const env = { PORT: String(port), DATABASE_URL: databaseUrl };
  const started = await startProcess({ args: [`bench/peers/${name}.mjs`], env }, 'ready');
  return { ...started, url: `http://localhost:${port}`, databaseUrl };
}

/** Builds the bare page with the very Next that builds ours. */
export async function buildPage() {
  await promisify(execFile)(
    process.execPath,
    ['node_modules/next/dist/bin/next', 'build', 'bench/peers/page'],
    {
      cwd: root,
      env: { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
    },
  );
}
