import type { ReactNode } from 'react';
import { SiteFooter } from '@/components/layout/site-footer';
import { SiteHeader } from '@/components/layout/site-header';
import { askForCharte, currentActor } from '@/lib/auth/current-actor';
import { isAgent } from '@/lib/comptes/policy';
import { canEditInstance } from '@/lib/instance/policy';
import { signOutAction } from './(site)/connexion/actions';
import { currentInstance } from './current-instance';
import { currentWaiting } from './current-waiting';

/** Header, `<main id="contenu">` and footer of every page outside an espace; who must read a new charte is led to it. */
export async function SiteFrame({ children }: { children: ReactNode }) {
  const [actor, instance, waiting] = await Promise.all([
    currentActor(),
    currentInstance(),
    currentWaiting(),
    askForCharte(),
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
        waiting={waiting}
        signOut={signOutAction}
      />
      <main id="contenu" tabIndex={-1}>
        {children}
      </main>
      <SiteFooter instance={instance} signedIn={compte !== null} />
    </>
  );
}
