import { systeme } from '@/lib/comptes/actor';
import { cleanContact } from '@/lib/contact/commands';
import { log } from '@/lib/core/log';

/** Every night: forgets messages of the contact form mailed a month ago. */
export async function cleanContactJob() {
  const removed = await cleanContact(systeme);
  if (removed > 0) log.info({ removed }, 'contact messages removed');
}
