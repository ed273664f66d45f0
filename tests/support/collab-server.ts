import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { Server } from 'socket.io';
import { encodeSessionToken, sessionCookieName } from '@/lib/auth/session-token';
import type { Connecte } from '@/lib/comptes/actor';
import { attachDocuments } from '@/server/documents/attach';
import { createBus } from '@/server/realtime/bus';
import { CollabClient } from './collab-client';
import { freePort } from './server';
import { until } from './until';

/** A node that serves documents and nothing else, in this process, on this test file's database. */
export async function startCollab() {
  const http = createServer();
  const nodeId = randomUUID();
  const bus = createBus({ connectionString: process.env.DATABASE_URL ?? '', nodeId });
  const io = new Server(http, { path: '/realtime', destroyUpgrade: false });
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const documents = attachDocuments({ bus, nodeId, publicOrigin: url, io });
  http.on('upgrade', (request, socket, head) => {
    if (request.url?.startsWith('/collab/')) documents.handleUpgrade(request, socket, head);
  });
  await new Promise<void>((resolve) => http.listen(port, resolve));
  await until(() => bus.healthy(), 'the bus');
  const clients: CollabClient[] = [];
  return {
    url,
    nodeId,
    /** Opens a document as this person. */
    async open(compte: Connecte, documentId: string, options: { reconnect?: boolean } = {}) {
      const client = new CollabClient({ url, cookie: await cookieOf(compte), documentId, ...options });
      clients.push(client);
      return client;
    },
    async close() {
      await documents.close();
      // Time for the goodbyes to arrive.
      await wait(50);
      for (const client of clients) client.destroy();
      await io.close();
      await bus.close();
    },
  };
}

export type CollabNode = Awaited<ReturnType<typeof startCollab>>;

export const cookieOf = async ({ sessionId }: Pick<Connecte, 'sessionId'>) =>
  `${sessionCookieName()}=${await encodeSessionToken(sessionId)}`;
