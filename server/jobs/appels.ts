import { remindFollowers } from '@/lib/appels/commands/remind';
import { systeme } from '@/lib/comptes/actor';
import { log } from '@/lib/core/log';

/** Every morning: what closes in a month, and in a week. */
export async function remindAppelsJob() {
  const reminded = await remindFollowers(systeme);
  if (reminded > 0) log.info({ reminded }, 'followers of appels reminded');
}
