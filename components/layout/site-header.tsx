import { ForgetOnSubmit } from '@/components/discussion/forget-on-submit';
import { Bell } from '@/components/notifications/bell';
import { Avatar } from '@/components/ui/avatar';
import { ButtonLink } from '@/components/ui/button';
import { Counter } from '@/components/ui/counter';
import { Drawn } from '@/components/ui/drawn';
import { Icon } from '@/components/ui/icon';
import { Menu } from '@/components/ui/menu';
import { PageLink } from '@/components/ui/page-link';
import { SubmitButton } from '@/components/ui/submit-button';
import { paths } from '@/lib/core/paths';
import { Logo } from './logo';
import { NavLink } from './nav-link';
import { VisitorActions } from './visitor-actions';
import { VisitorMenu } from './visitor-menu';

/** How much waits, of each kind. `cas`: of moderation, for agents. */
type Waiting = { invitations: number; conversations: number; notifications: number; cas: number };
type Compte = { id: string; nom: string; portraitId: string | null };

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
        <nav className="nav" aria-label="Navigation principale">
          <ul>
            <li>
              <NavLink href={paths.annuaire()}>Annuaire</NavLink>
            </li>
            <li>
              <NavLink href={paths.annonces()}>Annonces</NavLink>
            </li>
            <li>
              <NavLink href={paths.appels()}>Appels</NavLink>
            </li>
            <li>
              <NavLink href={paths.forum()}>Forum</NavLink>
            </li>
            <li>
              <NavLink href={paths.blog()}>Blog</NavLink>
            </li>
            {compte && (
              <li>
                <NavLink href={paths.espaces()}>Mes espaces</NavLink>
              </li>
            )}
          </ul>
        </nav>
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

function AccountMenu({
  compte,
  canEditInstance,
  isAgent,
  waiting,
  signOut,
}: {
  compte: Compte;
  canEditInstance: boolean;
  isAgent: boolean;
  waiting: Waiting;
  signOut: () => Promise<void>;
}) {
  const unread = waiting.conversations;
  return (
    <Menu className="menu menu--compte">
      <summary className="btn btn--discret btn--petit cloche">
        <Avatar nom={compte.nom} size="petit" portrait={compte.portraitId} />
        <span className="sr">Mon compte : {compte.nom}</span>
        <Counter count={unread} label={unread > 1 ? 'conversations non lues' : 'conversation non lue'} />
        <Icon name="chevron-down" />
      </summary>
      <nav className="menu-volet" aria-label="Mon compte">
        <p className="menu-nom">{compte.nom}</p>
        <Drawn as="ul" of={AccountLinks} data={{ canEditInstance, isAgent, waiting }} />
        <ForgetOnSubmit compteId={compte.id}>
          <form action={signOut}>
            <SubmitButton variant="discret" size="petit" pending="Un instant…">
              <Icon name="log-out" /> Me déconnecter
            </SubmitButton>
          </form>
        </ForgetOnSubmit>
      </nav>
    </Menu>
  );
}

function AccountLinks({
  canEditInstance,
  isAgent,
  waiting: { invitations, conversations: unread, cas },
}: {
  canEditInstance: boolean;
  isAgent: boolean;
  waiting: Waiting;
}) {
  return (
    <>
      <li className="seul-etroit">
        <PageLink href={paths.recherche()}>Rechercher</PageLink>
      </li>
      <li className="seul-sans-nav">
        <PageLink href={paths.annuaire()}>Annuaire</PageLink>
      </li>
      <li className="seul-sans-nav">
        <PageLink href={paths.annonces()}>Annonces</PageLink>
      </li>
      <li className="seul-sans-nav">
        <PageLink href={paths.appels()}>Appels</PageLink>
      </li>
      <li className="seul-sans-nav">
        <PageLink href={paths.forum()}>Forum</PageLink>
      </li>
      <li className="seul-sans-nav">
        <PageLink href={paths.blog()}>Blog</PageLink>
      </li>
      <li>
        <PageLink href={paths.mesAnnonces()}>Mes annonces</PageLink>
      </li>
      <li>
        <PageLink href={paths.conversations()}>
          Conversations
          <Counter count={unread} label={unread > 1 ? 'non lues' : 'non lue'} />
        </PageLink>
      </li>
      <li>
        <PageLink href={paths.espaces()}>
          Mes espaces
          <Counter
            count={invitations}
            label={invitations > 1 ? 'invitations en attente' : 'invitation en attente'}
          />
        </PageLink>
      </li>
      <li>
        <PageLink href={paths.compte()}>Mon compte</PageLink>
      </li>
      <li>
        <PageLink href={paths.aide()}>Aide</PageLink>
      </li>
      {isAgent && (
        <>
          <li>
            <PageLink href={paths.activation()}>Bureau des agents</PageLink>
          </li>
          <li>
            <PageLink href={paths.moderation()}>
              Modération
              <Counter count={cas} label="à traiter" />
            </PageLink>
          </li>
        </>
      )}
      {canEditInstance && (
        <>
          <li>
            <PageLink href={paths.instance()}>Régler le site</PageLink>
          </li>
          <li>
            <PageLink href={paths.comptes()}>Gérer les comptes</PageLink>
          </li>
        </>
      )}
    </>
  );
}
