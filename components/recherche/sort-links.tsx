import Link from 'next/link';

const names = { pertinence: 'Pertinence', distance: 'Distance', nom: 'Nom', recentes: 'Date' };
type Tri = keyof typeof names;

/** The orders that mean something for what was asked; nothing is drawn for a single one. */
export function SortLinks<T extends Tri>({
  tri,
  possible,
  href,
  label = 'Ordre des fiches',
}: {
  tri: T;
  possible: readonly T[];
  href: (tri: T) => string;
  label?: string;
}) {
  if (possible.length < 2) return null;
  return (
    <nav className="tris" aria-label={label}>
      <span className="doux">Trier par</span>
      {possible.map((one) => (
        <Link key={one} href={href(one)} prefetch={false} aria-current={one === tri ? 'true' : undefined}>
          {names[one]}
        </Link>
      ))}
    </nav>
  );
}
