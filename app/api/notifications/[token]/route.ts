import { oneClickRoute } from '@/app/one-click';
import { visiteur } from '@/lib/comptes/actor';
import { paths } from '@/lib/core/paths';
import { stopMails } from '@/lib/notifications/commands/stop';

export const { GET, POST } = oneClickRoute(
  (token) => stopMails(visiteur, token),
  (token) => paths.notificationsArret(token),
);
