import { z } from 'zod';
import { systeme } from '@/lib/comptes/actor';
import { now } from '@/lib/core/clock';
import { log } from '@/lib/core/log';
import {
  cleanDrafts,
  cleanTrash,
  cleanUnfinished,
  UNFINISHED_MS,
  withoutRow,
} from '@/lib/fichiers/commands/clean';
import { cleanForumFichiers } from '@/lib/forum/commands/fichiers';
import { currentStore } from '../fichiers/store/current';

const BATCH = 200;
const payload = z.object({ keys: z.array(z.string()) });

/** Takes bytes away whose rows are gone. What is gone already stays gone. */
export async function removeFichierBytesJob(input: unknown) {
  await (await currentStore()).remove(payload.parse(input).keys);
}

/** Every hour: forgets uploads that nobody finished; their bytes follow. */
export async function cleanEnvoisJob() {
  const removed = await cleanUnfinished(systeme);
  if (removed > 0) log.info({ removed }, 'unfinished uploads removed');
}

/**
 * Every night: empties the trash of what has been there for thirty days, forgets files joined to messages never sent within seven, and removes bytes that no row holds (their
 * espace was closed, or a machine died at the wrong moment), once they are a day old.
 */
export async function cleanFichiersJob() {
  const removed = (await cleanTrash(systeme)) + (await cleanDrafts(systeme)) + (await cleanForumFichiers());
  const orphans = await removeOrphans();
  if (removed + orphans > 0) log.info({ removed, orphans }, 'files removed');
}

async function removeOrphans() {
  const before = new Date(now().getTime() - UNFINISHED_MS);
  const store = await currentStore();
  let count = 0;
  let keys = new Set<string>();
  const flush = async () => {
    const orphans = await withoutRow(systeme, [...keys]);
    await store.remove(orphans);
    count += orphans.length;
    keys = new Set();
  };
  for await (const key of store.keysBefore(before)) {
    keys.add(key);
    if (keys.size >= BATCH) await flush();
  }
  await flush();
  return count;
}
