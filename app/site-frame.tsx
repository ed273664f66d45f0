import type { ReactNode } from 'react';
import { SiteFooter } from '@/components/layout/site-footer';
import { SiteHeader } from '@/components/layout/site-header';
import { currentActor } from '@/lib/auth/current-actor';
import { isAgent } from '@/lib/comptes/policy';
import { countUnreadConversations } from '@/lib/conversations/queries';
import { canEditInstance } from '@/lib/instance/policy';
import { countUnread } from '@/lib/notifications/queries';
import { signOutAction } from './(site)/connexion/actions';
import { currentInstance } from './current-instance';
import { currentInvitations } from './current-invitations';

/** Header, `<main id="contenu">` and footer of every page outside an espace. */
export async function SiteFrame({ children }: { children: ReactNode }) {
  const [actor, instance, invitations, unread, notifications] = await Promise.all([
    currentActor(),
    currentInstance(),
    currentInvitations(),
    currentActor().then((who) => (who.kind === 'compte' ? countUnreadConversations(who) : 0)),
    currentActor().then((who) => (who.kind === 'compte' ? countUnread(who) : 0)),
  ]);
  const compte =
    actor.kind === 'compte' ? { id: actor.id, nom: actor.nom, portraitId: actor.portraitId } : null;
  return (
    <>
      <SiteHeader
        instance={instance}
        compte={compte}
        canEditInstance={canEditInstance(actor)}
        isAgent={isAgent(actor)}
        invitations={invitations.length}
        unread={unread}
        notifications={notifications}
        signOut={signOutAction}
      />
      <main id="contenu" tabIndex={-1}>
        {children}
      </main>
      <SiteFooter instance={instance} signedIn={compte !== null} />
    </>
  );
}
