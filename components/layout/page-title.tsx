import Link from 'next/link';
import type { ReactNode } from 'react';

/** The title of a public page stands on a board that crosses the window. */
export function PageTitle({
  title,
  lead,
  action,
  crumbs = [],
}: {
  title: ReactNode;
  lead?: ReactNode;
  action?: ReactNode;
  crumbs?: { label: string; href: string }[];
}) {
  return (
    <div className="titre-page">
      <div className="page">
        {crumbs.length > 0 && (
          <nav className="fil" aria-label="Fil d’Ariane">
            <ol className="fil">
              {crumbs.map((crumb) => (
                <li key={crumb.href}>
                  <Link href={crumb.href}>{crumb.label}</Link>
                </li>
              ))}
            </ol>
          </nav>
        )}
        <h1>{title}</h1>
        {lead && <p className="chapo">{lead}</p>}
        {action && <div className="titre-action">{action}</div>}
      </div>
      <div className="planche" />
    </div>
  );
}
