import Link from 'next/link';
import { paths } from '@/lib/core/paths';

const onglets = {
  moderation: { href: paths.moderation(), nom: 'Modération' },
  activation: { href: paths.activation(), nom: 'Activation' },
  verifier: { href: paths.verifier(), nom: 'À vérifier' },
  relations: { href: paths.rapprochements(), nom: 'Mises en relation' },
  appels: { href: paths.appelsVeille(), nom: 'Appels' },
  blog: { href: paths.blogRedaction(), nom: 'Blog' },
  import: { href: paths.imports(), nom: 'Import' },
  forum: { href: paths.rubriques(), nom: 'Forum' },
  relire: { href: paths.forumARelire(), nom: 'À relire' },
  listes: { href: paths.listes(), nom: 'Listes' },
} as const;

type Key = keyof typeof onglets;
/** `counts`: what waits behind a tab, where the page knows it. */
type Props = { current: Key; counts?: Partial<Record<string, number>> };

/** The agents’ desk: what they do, one tab each. */
export function BureauOnglets({ current, counts = {} }: Props) {
  return (
    <nav className="onglets onglets--agents" aria-label="Bureau des agents">
      {Object.entries(onglets).map(([key, { href, nom }]) => (
        <Link key={key} href={href} prefetch={false} aria-current={key === current ? 'page' : undefined}>
          {nom}
          {counts[key] ? <span className="nombre"> ({counts[key]})</span> : null}
        </Link>
      ))}
    </nav>
  );
}
