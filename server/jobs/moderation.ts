import { systeme } from '@/lib/comptes/actor';
import { forgetClosed } from '@/lib/moderation/commands/clean-up';
import { forgetUnconfirmed, hideUnchanged, purgeRemoved } from '@/lib/moderation/commands/pass-time';
import { remindLate } from '@/lib/moderation/commands/remind';

/** What moderation does by itself when the day has come. */
export async function moderationTimeJob() {
  await hideUnchanged(systeme);
  await purgeRemoved(systeme);
  await forgetUnconfirmed(systeme);
  await forgetClosed(systeme);
  await remindLate(systeme);
}
