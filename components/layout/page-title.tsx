import type { ReactNode } from 'react';
import { Drawn } from '@/components/ui/drawn';
import { PageLink } from '@/components/ui/page-link';

type Crumb = { label: string; href: string };

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
  crumbs?: Crumb[];
}) {
  return (
    <div className="titre-page">
      <div className="page">
        {crumbs.length > 0 && (
          <Drawn as="nav" className="fil" aria-label="Fil d’Ariane" of={Trail} data={{ crumbs }} />
        )}
        <h1>{title}</h1>
        {lead && <p className="chapo">{lead}</p>}
        {action && <div className="titre-action">{action}</div>}
      </div>
      <div className="planche" />
    </div>
  );
}

const Trail = ({ crumbs }: { crumbs: Crumb[] }) => (
  <ol className="fil">
    {crumbs.map(({ href, label }) => (
      <li key={href}>
        <PageLink href={href}>{label}</PageLink>
      </li>
    ))}
  </ol>
);
