import Link from 'next/link';
import { Icon } from '@/components/ui/icon';

/** What narrows the list, each with a link that takes it away. */
export function ActiveFilters({
  filters,
  clear,
}: {
  filters: readonly { key: string; label: string; href: string }[];
  /** Where everything but the words is taken away. */
  clear: string;
}) {
  if (filters.length === 0) return null;
  return (
    <ul className="filtres-actifs" aria-label="Critères choisis">
      {filters.map(({ key, label, href }) => (
        <li key={key}>
          <Link className="filtre-actif" href={href} prefetch={false}>
            <span className="sr">Retirer le critère </span>
            {label} <Icon name="x" />
          </Link>
        </li>
      ))}
      {filters.length > 1 ? (
        <li>
          <Link className="lien-fort petit" href={clear} prefetch={false}>
            Tout retirer
          </Link>
        </li>
      ) : null}
    </ul>
  );
}
