import Link from 'next/link';

export type Filter = { key: string; label: string; count?: string; href: string; current: boolean };

/** Links that narrow the search: kinds, or periods. */
export function Filters({ title, filters }: { title: string; filters: Filter[] }) {
  return (
    <nav className="filtres-resultats" aria-label={title}>
      <h2 className="titre-3">{title}</h2>
      <ul>
        {filters.map(({ key, label, count, href, current }) => (
          <li key={key}>
            <Link href={href} aria-current={current ? 'page' : undefined} prefetch={false}>
              <span>{label}</span>
              {count && <span className="nombre">{count}</span>}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
