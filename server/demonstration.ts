import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { db } from '@/lib/core/db';
import { log } from '@/lib/core/log';
import { seedDemonstration } from '@/prisma/seed';

const noteOf = (dataDir: string) => path.join(dataDir, 'demonstration');
const UNFINISHED = 'unfinished\n';

/** Whether a kill cut the loading short. Nobody had been let in yet: the database may be made anew. */
export const isHalfSeeded = async (dataDir: string) =>
  (await readFile(noteOf(dataDir), 'utf8').catch(() => '')) === UNFINISHED;

/** Loads the demonstration into a database where nobody has an account yet. */
export async function seedOnFirstStart(dataDir: string) {
  if ((await db.compte.count()) > 0) return;
  const start = performance.now();
  await writeFile(noteOf(dataDir), UNFINISHED);
  await seedDemonstration();
  await writeFile(noteOf(dataDir), 'loaded\n');
  log.info({ ms: Math.round(performance.now() - start) }, 'demonstration loaded');
}
