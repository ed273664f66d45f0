import Link from 'next/link';
import { paths } from '@/lib/core/paths';

const onglets = {
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

/** The agents' desk: what they do with the annuaire, one tab each. */
export function BureauOnglets({ current }: { current: keyof typeof onglets }) {
  return (
    <nav className="onglets onglets--agents" aria-label="Bureau des agents">
      {Object.entries(onglets).map(([key, { href, nom }]) => (
        <Link key={key} href={href} prefetch={false} aria-current={key === current ? 'page' : undefined}>
          {nom}
        </Link>
      ))}
    </nav>
  );
}
