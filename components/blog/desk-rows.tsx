import Link from 'next/link';
import type { DeskLine } from '@/lib/blog/queries/desk';
import { etatNames, namesWords } from '@/lib/blog/words';
import { atHour, onDay } from '@/lib/core/dates';
import { paths } from '@/lib/core/paths';
import { frenchSpaces, plural } from '@/lib/core/text';

/** Articles on their way: where each is, and since when. */
export function DeskRows({ items, today }: { items: readonly DeskLine[]; today: Date }) {
  return (
    <ul className="rangs">
      {items.map((line) => (
        <li key={line.id} className="rang">
          <h3>
            <Link href={paths.article(line.slug)} prefetch={false}>
              {frenchSpaces(line.titre) || 'Sans titre'}
            </Link>
          </h3>
          <p className="meta">
            <span className="gras">{etatNames[line.etat]}</span>
            <span>{whenWords(line, today)}</span>
            <span>{namesWords(line.auteurs)}</span>
            {line.commentaires > 0 && <span>{plural(line.commentaires, 'commentaire')}</span>}
          </p>
        </li>
      ))}
    </ul>
  );
}

function whenWords({ etat, proposedAt, publishAt, publishedAt, updatedAt }: DeskLine, today: Date) {
  if (etat === 'propose' && proposedAt) return onDay(proposedAt, today);
  if (etat === 'programme' && publishAt) return `pour ${atHour(publishAt)}`;
  if (etat === 'publie' && publishedAt) return onDay(publishedAt, today);
  return `modifié ${onDay(updatedAt, today)}`;
}
