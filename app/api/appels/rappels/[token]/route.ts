import { oneClickRoute } from '@/app/one-click';
import { stopRappels } from '@/lib/appels/commands/follow';
import { visiteur } from '@/lib/comptes/actor';
import { paths } from '@/lib/core/paths';

export const { GET, POST } = oneClickRoute(
  (token) => stopRappels(visiteur, token),
  (token) => paths.appelsRappelsArret(token),
);
