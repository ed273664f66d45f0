import { systeme } from '@/lib/comptes/actor';
import { log } from '@/lib/core/log';
import { cleanPresence } from '@/lib/presence/commands';

/** Every minute: removes the presence of nodes that died without a word. */
export async function cleanPresenceJob() {
  const removed = await cleanPresence(systeme);
  if (removed > 0) log.info({ removed }, 'stale presence removed');
}
