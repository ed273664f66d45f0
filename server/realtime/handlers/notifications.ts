import { requireCompte } from '@/lib/comptes/access';
import { countUnread } from '@/lib/notifications/queries';
import type { Handlers } from './handler';

export const notificationHandlers: Handlers<'notifications:unread'> = {
  'notifications:unread': async ({ actor }) => ({ unread: await countUnread(requireCompte(actor)) }),
};
