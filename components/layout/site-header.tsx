import { Bell } from '@/components/notifications/bell';
import { ButtonLink } from '@/components/ui/button';
import { paths } from '@/lib/core/paths';
import { AccountMenu, type Compte, type Waiting } from './account-menu';
import { Logo } from './logo';
import { SiteNav } from './site-nav';
import { VisitorActions } from './visitor-actions';
import { VisitorMenu } from './visitor-menu';

export function SiteHeader({
  instance,
  compte,
  canEditInstance,
  isAgent,
  waiting,
  signOut,
}: {
  instance: { nom: string; complement: string };
  compte: Compte | null;
  canEditInstance: boolean;
  isAgent: boolean;
  waiting: Waiting;
  signOut: () => Promise<void>;
}) {
  return (
    <header className="bandeau">
      <div className="page">
        <Logo nom={instance.nom} complement={instance.complement} />
        <SiteNav member={compte !== null} />
        <div className="bandeau-actions">
          <ButtonLink
            href={paths.recherche()}
            variant="discret"
            size="icone"
            icon="search"
            className="masque-tel"
            prefetch={false}
          >
            Rechercher
          </ButtonLink>
          {compte ? (
            <>
              <Bell initial={waiting.notifications} />
              <AccountMenu
                compte={compte}
                canEditInstance={canEditInstance}
                isAgent={isAgent}
                waiting={waiting}
                signOut={signOut}
              />
            </>
          ) : (
            <>
              <VisitorActions />
              <VisitorMenu />
            </>
          )}
        </div>
      </div>
    </header>
  );
}
