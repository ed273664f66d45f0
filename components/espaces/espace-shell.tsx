import Link from 'next/link';
import type { ReactNode } from 'react';
import { paths } from '@/lib/core/paths';
import { EspaceFrame } from './espace-frame';
import { EspaceHeader } from './espace-header';
import { EspaceBar, EspaceNav } from './espace-nav';
import { type OtherEspace, OtherEspaces } from './other-espaces';

type Props = {
  espace: { id: string; slug: string; nom: string; lieu?: string };
  me: { nom: string; couleur: number; portraitId: string | null };
  unread: number;
  /** Notifications not read yet. */
  notifications: number;
  /** Requests to join that wait for this person's answer. */
  requests: number;
  others: OtherEspace[];
  /** There are more espaces than `others` shows. */
  more: boolean;
  children: ReactNode;
};

/** What surrounds every page of an espace. The page brings `<EspaceMain>` and, if it wants one, a panel (`volet`). */
export function EspaceShell({ espace, me, unread, notifications, requests, others, more, children }: Props) {
  const nav = { slug: espace.slug, espaceId: espace.id, unread, requests };
  return (
    <EspaceFrame>
      <EspaceHeader
        slug={espace.slug}
        nom={espace.nom}
        lieu={espace.lieu}
        me={me}
        notifications={notifications}
      />
      <div className="espace-cote">
        <EspaceNav {...nav} />
        <OtherEspaces espaces={others} more={more} />
        <nav className="petit espace-reste" aria-label="Reste du site">
          <Link href={paths.accueil()} prefetch={false}>
            Accueil du site
          </Link>
        </nav>
      </div>
      {children}
      <EspaceBar {...nav} />
    </EspaceFrame>
  );
}
