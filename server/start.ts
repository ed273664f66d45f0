import { env, SettingError } from '@/lib/core/env';
import { log } from '@/lib/core/log';
import { checkPort } from './http/listen';
import { lockDataDir } from './process-lock';
import { atShutdown, isStopping, shutDown, stopOnSignals } from './shutdown';
import { StartError } from './start-error';

/** Ends the process with one line when a person can act on it, with the whole story when it is our fault. */
async function giveUp(error: unknown) {
  if (isStopping()) return;
  const plain = error instanceof StartError || error instanceof SettingError;
  if (plain) console.error((error as Error).message);
  else log.fatal({ error }, 'start failed');
  await shutDown();
  process.exit(1);
}

/** Checks the settings and takes what two servers cannot share, before the long part of a start. */
export async function reserve() {
  try {
    const settings = env();
    if (!settings.databaseUrl) atShutdown('data folder', await lockDataDir(settings.dataDir));
    await checkPort(settings);
  } catch (error) {
    await giveUp(error);
  }
}

/** Starts the server and stays until a signal. */
export async function serve(options: { dev: boolean }) {
  // What nobody caught concerns one request or one connection; the others must not pay for it.
  process.on('unhandledRejection', (error) => log.error({ error }, 'unhandled rejection'));
  process.on('uncaughtException', (error) => log.error({ error }, 'uncaught exception'));
  stopOnSignals();
  try {
    const { start } = await import('./main');
    await start(options);
  } catch (error) {
    await giveUp(error);
  }
}
