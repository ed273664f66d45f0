import { systeme } from '@/lib/comptes/actor';
import { forgetUnconfirmed, hideUnchanged, purgeRemoved } from '@/lib/moderation/commands/pass-time';

/** What decisions of moderation do by themselves when their day has come. */
export async function moderationTimeJob() {
  await hideUnchanged(systeme);
  await purgeRemoved(systeme);
  await forgetUnconfirmed(systeme);
}
