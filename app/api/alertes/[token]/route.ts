import { oneClickRoute } from '@/app/one-click';
import { stopAlertes } from '@/lib/alertes/commands';
import { visiteur } from '@/lib/comptes/actor';
import { paths } from '@/lib/core/paths';

export const { GET, POST } = oneClickRoute(
  (token) => stopAlertes(visiteur, token),
  (token) => paths.alerteArret(token),
);
