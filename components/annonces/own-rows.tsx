import Link from 'next/link';
import type { OwnLine } from '@/lib/annonces/own';
import { etatNames, issueNames } from '@/lib/annonces/words';
import { fullDate, onDay } from '@/lib/core/dates';
import { paths } from '@/lib/core/paths';
import { plural } from '@/lib/core/text';
import { SensBadge } from './sens-badge';

/** One’s own annonces: what each is now, and until when. */
export function OwnRows({ items, today }: { items: OwnLine[]; today: Date }) {
  return (
    <ul className="rangs">
      {items.map((line) => (
        <li key={line.id} className="rang rang--annonce">
          <SensBadge sens={line.sens} closed={line.etat !== 'publiee' && line.etat !== 'brouillon'} />
          <h3>
            <Link
              href={
                line.etat === 'brouillon'
                  ? paths.annonceNouvelle({ brouillon: line.id })
                  : paths.annonce(line.slug)
              }
              prefetch={false}
            >
              {line.titre || 'Sans titre'}
            </Link>
          </h3>
          <p className="meta">
            <span className="gras">{etatNames[line.etat]}</span>
            <span>{whenWords(line, today)}</span>
            {line.reponses > 0 && <span>{plural(line.reponses, 'réponse')}</span>}
            {line.issue && <span>Ce qu’elle est devenue : {issueNames[line.issue].toLowerCase()}</span>}
          </p>
        </li>
      ))}
    </ul>
  );
}

function whenWords({ etat, updatedAt, expiresAt, pourvueAt }: OwnLine, today: Date) {
  if (etat === 'brouillon') return `gardé ${onDay(updatedAt, today)}`;
  if (etat === 'pourvue' && pourvueAt) return `depuis le ${fullDate(pourvueAt)}`;
  if (!expiresAt) return '';
  return etat === 'publiee' ? `jusqu’au ${fullDate(expiresAt)}` : `le ${fullDate(expiresAt)}`;
}
