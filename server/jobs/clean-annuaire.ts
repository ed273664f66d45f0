import { systeme } from '@/lib/comptes/actor';
import { cleanUpCodes } from '@/lib/referents/commands/clean-up';
import { cleanUpSignalements } from '@/lib/signalements/commands/clean-up';

/** Every night: forgets codes long over, and reports answered a year ago. */
export async function cleanAnnuaireJob() {
  await cleanUpCodes(systeme);
  await cleanUpSignalements(systeme);
}
