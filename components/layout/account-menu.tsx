import { ForgetOnSubmit } from '@/components/discussion/forget-on-submit';
import { Avatar } from '@/components/ui/avatar';
import { Counter } from '@/components/ui/counter';
import { Drawn } from '@/components/ui/drawn';
import { Icon } from '@/components/ui/icon';
import { Menu } from '@/components/ui/menu';
import { PageLink } from '@/components/ui/page-link';
import { SubmitButton } from '@/components/ui/submit-button';
import { paths } from '@/lib/core/paths';
import { rooms } from './rooms';

/** How much waits, of each kind. `cas`: of moderation, for agents. */
export type Waiting = { invitations: number; conversations: number; notifications: number; cas: number };
export type Compte = { id: string; nom: string; portraitId: string | null };

/** What is the person’s own, and the way out. */
export function AccountMenu({
  compte,
  canEditInstance,
  isAgent,
  waiting: { invitations, conversations, cas },
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
      <Drawn
        as="summary"
        className="btn btn--discret btn--petit cloche"
        of={Summary}
        data={{ nom: compte.nom, portraitId: compte.portraitId, unread: conversations }}
      />
      <nav className="menu-volet" aria-label="Mon compte">
        <p className="menu-nom">{compte.nom}</p>
        <Drawn
          as="ul"
          of={AccountLinks}
          data={{ canEditInstance, isAgent, waiting: { invitations, conversations, cas } }}
        />
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

function Summary({ nom, portraitId, unread }: Omit<Compte, 'id'> & { unread: number }) {
  return (
    <>
      <Avatar nom={nom} size="petit" portrait={portraitId} plain />
      <span className="sr">Mon compte : {nom}</span>
      <Counter count={unread} label={unread > 1 ? 'conversations non lues' : 'conversation non lue'} />
      <Icon name="chevron-down" />
    </>
  );
}

function AccountLinks({
  canEditInstance,
  isAgent,
  waiting: { invitations, conversations: unread, cas },
}: {
  canEditInstance: boolean;
  isAgent: boolean;
  waiting: Omit<Waiting, 'notifications'>;
}) {
  return (
    <>
      <li className="seul-etroit">
        <PageLink href={paths.recherche()}>Rechercher</PageLink>
      </li>
      {rooms.map(({ href, label }) => (
        <li key={href} className="seul-sans-nav">
          <PageLink href={href}>{label}</PageLink>
        </li>
      ))}
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
