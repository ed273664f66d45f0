import { freePort } from '@/tests/support/server';
import type { Server } from './ours';
import { startProcess } from './spawned';

export type Peer = 'chat' | 'relay' | 'hocuspocus' | 'page';

/** A server of `bench/peers`. */
export async function startPeer(name: Peer, databaseUrl = ''): Promise<Server> {
  const port = await freePort();
  const env = { PORT: String(port), DATABASE_URL: databaseUrl };
  const started = await startProcess({ args: [`bench/peers/${name}.mjs`], env }, 'ready');
  return { ...started, url: `http://localhost:${port}`, databaseUrl };
}
