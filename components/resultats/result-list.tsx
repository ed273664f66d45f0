import Link from 'next/link';
import { Marked } from '@/components/forum/marked';
import { ago, isoDay } from '@/lib/core/dates';
import type { Resultat } from '@/lib/resultats/words';

/** Results of one kind, each a link to where it is read. */
export function ResultList({ items, today, level }: { items: Resultat[]; today: Date; level: 3 | 4 }) {
  const Heading = `h${level}` as const;
  return (
    <ul className="rangs">
      {items.map(({ id, titre, extrait, chemin, date, precisions }) => (
        <li key={id} className="rang resultat">
          <Heading className="titre-3">
            <Link href={chemin} prefetch={false}>
              <Marked {...titre} />
            </Link>
          </Heading>
          {extrait.texte && (
            <p>
              <Marked {...extrait} />
            </p>
          )}
          <p className="meta">
            {precisions.map((one) => (
              <span key={one}>{one}</span>
            ))}
            <time dateTime={isoDay(date)}>{ago(date, today)}</time>
          </p>
        </li>
      ))}
    </ul>
  );
}
