import type { ReactNode } from 'react';
import { NavLink } from '@/components/layout/nav-link';
import { paths } from '@/lib/core/paths';

const pages = [
  { href: paths.charte(), label: 'Charte' },
  { href: paths.confidentialite(), label: 'Données personnelles' },
  { href: paths.mentionsLegales(), label: 'Mentions légales' },
  { href: paths.accessibilite(), label: 'Accessibilité' },
];

/** The texts that bind everyone, as a card beside one of them. */
function RulesNav() {
  return (
    <nav className="carte carte--bois" aria-labelledby="regles">
      <h2 className="titre-4" id="regles">
        Les règles du site
      </h2>
      <ul className="espace-nav">
        {pages.map((page) => (
          <li key={page.href}>
            <NavLink href={page.href}>{page.label}</NavLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** A text beside the rules of the site; `aside` follows them. */
export function LegalLayout({ children, aside }: { children: ReactNode; aside?: ReactNode }) {
  return (
    <div className="corps page textes-regles">
      <div className="pile-section">{children}</div>
      <div className="pile-large">
        <RulesNav />
        {aside}
      </div>
    </div>
  );
}
