import { z } from 'zod';
import { tellOfAppels } from '@/lib/appels/tell-interested';
import { systeme } from '@/lib/comptes/actor';
import { log } from '@/lib/core/log';
import { tellOfEspace } from '@/lib/espaces/tell-interested';
import { cleanNotifications } from '@/lib/notifications/commands/clean';
import { sendDigests } from '@/lib/notifications/digest/send';
import { tellEspacesNow } from '@/lib/notifications/espace-now';
import { tellNow } from '@/lib/notifications/tell';

const payload = z.object({ compteId: z.string(), kind: z.string() });

/** Mails what somebody is to be told of at once. */
export async function tellNotificationsJob(input: unknown) {
  await tellNow(systeme, payload.parse(input));
}

const visible = z.object({ espaceId: z.string() });

/** A project is shown to everybody. */
export async function tellOfEspaceJob(input: unknown) {
  await tellOfEspace(systeme, visible.parse(input).espaceId);
}

/** Every ten minutes: tells of new calls. */
export async function tellOfAppelsJob() {
  const told = await tellOfAppels(systeme);
  if (told > 0) log.info({ told }, 'new calls told');
}

/** Every ten minutes: mails what came in their espaces to those who want it at once. */
export async function tellEspacesNowJob() {
  const told = await tellEspacesNow(systeme);
  if (told > 0) log.info({ told }, 'news of espaces told at once');
}

/** Every half hour: sends the digests of those whose morning it is. */
export async function sendDigestsJob() {
  const told = await sendDigests(systeme);
  if (told > 0) log.info({ told }, 'digests sent');
}

/** Every night: forgets what was told long ago. */
export async function cleanNotificationsJob() {
  const cleaned = await cleanNotifications(systeme);
  if (cleaned > 0) log.info({ cleaned }, 'notifications cleaned');
}
