import type { ReactNode } from 'react';
import { EspaceShell } from '@/components/espaces/espace-shell';
import { countAdhesions } from '@/lib/adhesions/queries';
import { listOtherEspaces } from '@/lib/espaces/mine';
import { canManage } from '@/lib/membres/policy';
import { countUnread } from '@/lib/notifications/queries';
import { currentVisit, memberEspace } from './current-espace';

type Props = { params: Promise<{ slug: string }>; children: ReactNode };

export default async function EspaceLayout({ params, children }: Props) {
  const { slug } = await params;
  const found = await memberEspace(slug);
  if (!found) return children;
  const { actor, espace } = found;
  const [{ unread, others, more }, requests, notifications] = await Promise.all([
    listOtherEspaces(actor, espace.id),
    canManage(espace.membership) ? countAdhesions(actor, espace.id) : 0,
    countUnread(actor),
    currentVisit(slug),
  ]);
  return (
    <EspaceShell
      espace={{ id: espace.id, slug, nom: espace.nom, lieu: espace.commune?.nom }}
      me={{ nom: actor.nom, couleur: espace.membership.couleur, portraitId: actor.portraitId }}
      unread={unread}
      notifications={notifications}
      requests={requests}
      others={others}
      more={more}
    >
      {children}
    </EspaceShell>
  );
}
