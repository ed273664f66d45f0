import type { ReactNode } from 'react';
import { EspaceShell } from '@/components/espaces/espace-shell';
import { listOtherEspaces } from '@/lib/espaces/mine';
import { currentVisit, memberEspace } from './current-espace';

type Props = { params: Promise<{ slug: string }>; children: ReactNode };

export default async function EspaceLayout({ params, children }: Props) {
  const { slug } = await params;
  const found = await memberEspace(slug);
  if (!found) return children;
  const { actor, espace } = found;
  const [{ unread, others, more }] = await Promise.all([
    listOtherEspaces(actor, espace.id),
    currentVisit(slug),
  ]);
  return (
    <EspaceShell
      espace={{ id: espace.id, slug, nom: espace.nom, lieu: espace.commune?.nom }}
      me={{ nom: actor.nom, couleur: espace.membership.couleur }}
      unread={unread}
      others={others}
      more={more}
    >
      {children}
    </EspaceShell>
  );
}
