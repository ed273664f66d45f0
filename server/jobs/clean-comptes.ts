import { systeme } from '@/lib/comptes/actor';
import { cleanUpComptes } from '@/lib/comptes/commands/clean-up';
import { cleanRateLimits } from '@/lib/core/rate-limit';

/** Every night: forgets old sessions, dead links, accounts never confirmed and what the limits counted. */
export async function cleanComptesJob() {
  await cleanUpComptes(systeme);
  await cleanRateLimits();
}
