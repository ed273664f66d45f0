import Link from 'next/link';
import type { Tri } from '@/lib/annuaire/search/schema';

const names: Record<Tri, string> = { pertinence: 'Pertinence', distance: 'Distance', nom: 'Nom' };

/** The orders that mean something for what was asked; nothing is drawn for a single one. */
export function SortLinks({
  tri,
  possible,
  href,
}: {
  tri: Tri;
  possible: readonly Tri[];
  href: (tri: Tri) => string;
}) {
  if (possible.length < 2) return null;
  return (
    <nav className="tris" aria-label="Ordre des fiches">
      <span className="doux">Trier par</span>
      {possible.map((one) => (
        <Link key={one} href={href(one)} prefetch={false} aria-current={one === tri ? 'true' : undefined}>
          {names[one]}
        </Link>
      ))}
    </nav>
  );
}
