import { disconnectDb } from '@/lib/core/db';
import { type Env, env } from '@/lib/core/env';
import { disconnectRateLimits } from '@/lib/core/rate-limit';
import { answers, urlOf } from '../database/address';
import { findHome } from '../database/home';
import { isInitialised, passwordOf } from '../database/initialise';
import { type OpenDatabase, openDatabase } from '../database/open';
import { readPostmaster, servesFolder } from '../database/postmaster';
import { completeEnvironment } from '../environment';
import { prepareDatabase } from '../prepare';
import { lockDataDir } from '../process-lock';

/** The database of a server that is running on this machine, which goes on running; null when none is. */
async function running({ databaseUrl, dataDir }: Env): Promise<string | null> {
  if (databaseUrl) return null;
  const home = await findHome(dataDir);
  if (!(await isInitialised(home))) return null;
  const left = await readPostmaster(home.data);
  if (!left || !(await servesFolder(left.pid, home.data))) return null;
  const password = await passwordOf(home);
  return (await answers(left.pid, urlOf(password, left.port, 'postgres'), 5_000))
    ? urlOf(password, left.port)
    : null;
}

/** Opens the database of the settings for a command typed in a terminal, whether the server is running or not. */
async function open(settings: Env): Promise<OpenDatabase> {
  const url = await running(settings);
  if (url) {
    // The server prepared it, and may be of another version: its tables are not touched under it.
    completeEnvironment(settings, url);
    return { url, embedded: true, stop: async () => undefined };
  }
  const unlock = settings.databaseUrl ? () => undefined : await lockDataDir(settings.dataDir);
  try {
    const database = await openDatabase(settings);
    completeEnvironment(settings, database.url);
    const stop = async () => {
      await database.stop();
      unlock();
    };
    try {
      await prepareDatabase({ ...settings, demo: false }, database);
    } catch (error) {
      await stop();
      throw error;
    }
    return { ...database, stop };
  } catch (error) {
    unlock();
    throw error;
  }
}

/**
 * Does `work` on the instance's database and leaves everything as it was found: a server that runs goes on, a database
 * that was stopped is stopped again.
 * @throws StartError, SettingError
 */
export async function onDatabase<T>(work: (settings: Env) => Promise<T>): Promise<T> {
  const settings = env();
  const database = await open(settings);
  try {
    return await work(settings);
  } finally {
    await disconnectRateLimits();
    await disconnectDb();
    await database.stop();
  }
}
