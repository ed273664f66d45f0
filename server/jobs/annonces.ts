import { archiveAnnonces, askIssues, expireAnnonces, warnExpiring } from '@/lib/annonces/commands/pass-time';
import { systeme } from '@/lib/comptes/actor';
import { log } from '@/lib/core/log';

/** Every ten minutes: takes out of lists what has reached its end; sixty days later, off the site. */
export async function endAnnoncesJob() {
  const expired = await expireAnnonces(systeme);
  const archived = await archiveAnnonces(systeme);
  if (expired + archived > 0) log.info({ expired, archived }, 'annonces over');
}

/** Every morning, at an hour one may write to people: what expires soon, and what came of what. */
export async function writeToAuthorsJob() {
  const warned = await warnExpiring(systeme);
  const asked = await askIssues(systeme);
  if (warned + asked > 0) log.info({ warned, asked }, 'authors of annonces told');
}
