import { UnreadCounter } from '@/components/discussion/unread-counter';
import { Counter } from '@/components/ui/counter';
import { Icon } from '@/components/ui/icon';
import { paths } from '@/lib/core/paths';
import { EspaceNavLink } from './espace-nav-link';

type Props = {
  slug: string;
  espaceId: string;
  unread: number;
  /** Requests to join that wait for this person's answer. */
  requests: number;
};

/** Links of the five sections: the side list on wide screens, the bar at the bottom on phones leaves out the home. */
export function EspaceNav(props: Props) {
  const sections = links(props);
  return (
    <nav className="espace-nav" aria-label="Dans cet espace">
      <ul>
        {sections.map((section) => (
          <li key={section.href}>
            <EspaceNavLink {...section} />
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** On phones the name of the espace, above, leads to its home: the bar has room for the four others. */
export function EspaceBar(props: Props) {
  const [, ...sections] = links(props);
  return (
    <nav className="barre-bas" aria-label="Dans cet espace (barre du bas)">
      {sections.map((section) => (
        <EspaceNavLink key={section.href} {...section} />
      ))}
    </nav>
  );
}

function links({ slug, espaceId, unread, requests }: Props) {
  const at = (
    section: string | null,
    href: string,
    icon: Parameters<typeof Icon>[0]['name'],
    label: string,
  ) => ({
    section,
    href,
    children: (
      <>
        <Icon name={icon} />
        {label}
        {section === 'discussion' ? <UnreadCounter espaceId={espaceId} initial={unread} /> : null}
        {section === 'membres' ? <Counter count={requests} label={requestsLabel(requests)} /> : null}
      </>
    ),
  });
  return [
    at(null, paths.espace(slug), 'house', 'Accueil'),
    at('discussion', paths.discussion(slug), 'messages-square', 'Discussion'),
    at('documents', paths.documents(slug), 'file-text', 'Documents'),
    at('fichiers', paths.fichiers(slug), 'folder', 'Fichiers'),
    at('membres', paths.membres(slug), 'users', 'Membres'),
  ];
}

const requestsLabel = (count: number) => (count < 2 ? 'demande à rejoindre' : 'demandes à rejoindre');
