import { systeme } from '@/lib/comptes/actor';
import { log } from '@/lib/core/log';
import { deleteInactive, warnInactive } from '@/lib/mes-donnees/commands/inactive';

/** Every night: deletes accounts warned thirty days ago, then warns those unused for two years. */
export async function inactiveComptesJob() {
  const deleted = await deleteInactive(systeme);
  const warned = await warnInactive(systeme);
  if (deleted + warned > 0) log.info({ deleted, warned }, 'unused accounts');
}
