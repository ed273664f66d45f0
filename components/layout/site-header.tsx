import Link from 'next/link';
import { ForgetOnSubmit } from '@/components/discussion/forget-on-submit';
import { Bell } from '@/components/notifications/bell';
import { Avatar } from '@/components/ui/avatar';
import { ButtonLink } from '@/components/ui/button';
import { Counter } from '@/components/ui/counter';
import { Icon } from '@/components/ui/icon';
import { Menu } from '@/components/ui/menu';
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
  waiting: { invitations, conversations: unread, cas },
  signOut,
}: {
  compte: Compte;
  canEditInstance: boolean;
  isAgent: boolean;
  waiting: Waiting;
  signOut: () => Promise<void>;
}) {
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
        <ul>
          <li className="seul-etroit">
            <Link href={paths.recherche()} prefetch={false}>
              Rechercher
            </Link>
          </li>
          <li className="seul-sans-nav">
            <Link href={paths.annuaire()}>Annuaire</Link>
          </li>
          <li className="seul-sans-nav">
            <Link href={paths.annonces()}>Annonces</Link>
          </li>
          <li className="seul-sans-nav">
            <Link href={paths.appels()}>Appels</Link>
          </li>
          <li className="seul-sans-nav">
            <Link href={paths.forum()}>Forum</Link>
          </li>
          <li className="seul-sans-nav">
            <Link href={paths.blog()}>Blog</Link>
          </li>
          <li>
            <Link href={paths.mesAnnonces()} prefetch={false}>
              Mes annonces
            </Link>
          </li>
          <li>
            <Link href={paths.conversations()} prefetch={false}>
              Conversations
              <Counter count={unread} label={unread > 1 ? 'non lues' : 'non lue'} />
            </Link>
          </li>
          <li>
            <Link href={paths.espaces()}>
              Mes espaces
              <Counter
                count={invitations}
                label={invitations > 1 ? 'invitations en attente' : 'invitation en attente'}
              />
            </Link>
          </li>
          <li>
            <Link href={paths.compte()}>Mon compte</Link>
          </li>
          <li>
            <Link href={paths.aide()} prefetch={false}>
              Aide
            </Link>
          </li>
          {isAgent && (
            <>
              <li>
                <Link href={paths.activation()} prefetch={false}>
                  Bureau des agents
                </Link>
              </li>
              <li>
                <Link href={paths.moderation()} prefetch={false}>
                  Modération
                  <Counter count={cas} label="à traiter" />
                </Link>
              </li>
            </>
          )}
          {canEditInstance && (
            <>
              <li>
                <Link href={paths.instance()}>Régler le site</Link>
              </li>
              <li>
                <Link href={paths.comptes()}>Gérer les comptes</Link>
              </li>
            </>
          )}
        </ul>
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
