import { randomUUID } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import next from 'next';
import { disconnectDb } from '@/lib/core/db';
import { env } from '@/lib/core/env';
import { log } from '@/lib/core/log';
import { hearPublicChanges, publicChanged } from '@/lib/core/public-age';
import { disconnectRateLimits } from '@/lib/core/rate-limit';
import { getInstance } from '@/lib/instance/queries';
import { openDatabase } from './database/open';
import { attachDocuments } from './documents/attach';
import { completeEnvironment } from './environment';
import { requestHandler } from './http/handler';
import { databaseProbe } from './http/health';
import { listen } from './http/listen';
import { routeUpgrades } from './http/upgrades';
import { startJobs } from './jobs/runner';
import { keepPages } from './kept-pages/keeper';
import { prepareDatabase } from './prepare';
import { attachRealtime } from './realtime/attach';
import { createBus } from './realtime/bus';
import { atShutdown } from './shutdown';

/** Lets the requests under way end, for three seconds. */
const finish = (http: Server) =>
  Promise.race([new Promise((resolve) => http.close(resolve)), sleep(3_000, undefined, { ref: false })]);

/** Gives the first listening connection five seconds: whoever is told that we are ready finds us well. */
async function soon(probe: () => boolean) {
  for (let turn = 0; turn < 100 && !probe(); turn++) await sleep(50);
}

const root = path.resolve(import.meta.dirname, '..');

/**
 * Starts everything, in order; what it opened is undone in the opposite order (`shutDown`), the database last.
 * @throws StartError when a person must change something
 */
export async function start({ dev }: { dev: boolean }) {
  const settings = env();
  const { publicUrl } = settings;
  const nodeId = randomUUID();

  const opening = openDatabase(settings);
  // Known before it is open: a Ctrl-C meanwhile waits for it, and leaves no database behind.
  atShutdown('database', async () => (await opening.catch(() => null))?.stop());
  const database = await opening;
  completeEnvironment(settings, database.url);
  atShutdown('rate limits', disconnectRateLimits);
  atShutdown('queries', disconnectDb);
  await prepareDatabase(settings, database);
  await getInstance();

  // How long a body may take is decided per request: files are slow, forms are not.
  const http = createServer({ headersTimeout: 20_000, requestTimeout: 0, keepAliveTimeout: 70_000 });
  // Next listens for upgrades by itself, on whatever server it is given: not on ours, where they are not all its own.
  const liveReload = createServer();
  const app = next({
    dev,
    dir: root,
    hostname: publicUrl.hostname,
    port: settings.port,
    httpServer: liveReload,
  });
  await app.prepare();
  atShutdown('pages', () => app.close());
  const bus = createBus({ connectionString: database.url, nodeId });
  atShutdown('bus', bus.close);
  const onPublicChange = () => {
    publicChanged();
    // Maybe another node was told of another time zone: this one must not tell hours by the former.
    getInstance().catch((error) => log.warn({ error }, 'settings could not be read'));
  };
  bus.on('public', onPublicChange);
  bus.onRecover(onPublicChange);
  hearPublicChanges(bus.healthy);
  const jobs = startJobs(database.url);
  atShutdown('jobs', jobs.stop);

  const probes = { database: databaseProbe(database.url), realtime: bus.healthy };
  // In development pages change without the database saying so.
  const pages = dev ? app.getRequestHandler() : keepPages(app.getRequestHandler());
  http.on('request', requestHandler({ publicUrl, probes, pages }));
  const publicOrigin = publicUrl.origin;
  const realtime = await attachRealtime({ http, bus, nodeId, publicOrigin });
  atShutdown('requests', () => finish(http));
  const documents = attachDocuments({ bus, nodeId, publicOrigin, io: realtime.io });
  routeUpgrades({ http, documents, liveReload: dev ? liveReload : undefined });
  atShutdown('documents', documents.close);
  atShutdown('realtime', realtime.close);

  await soon(bus.healthy);
  await listen(http, settings);
  atShutdown('port', () => {
    http.close();
    http.closeIdleConnections();
  });
  log.info({ publicUrl: publicOrigin, nodeId, demo: settings.demo }, 'listening');
  console.log(`Tréteaux est prêt : ${publicOrigin}`);
}
