import Link from 'next/link';
import { Icon } from '@/components/ui/icon';
import { paths } from '@/lib/core/paths';
import { plural } from '@/lib/core/text';
import type { PresentationRow } from '@/lib/espaces/presentation';

/** Projects shown to everybody. */
export function Presentations({ espaces }: { espaces: PresentationRow[] }) {
  return (
    <ul className="rangs">
      {espaces.map((espace) => (
        <li key={espace.slug} className="rang pile pile-serree">
          <h3>
            <Link href={paths.espace(espace.slug)} prefetch={false}>
              {espace.nom}
            </Link>
          </h3>
          {espace.intention ? <p className="line-clamp-2">{espace.intention}</p> : null}
          <p className="meta">
            {espace.commune ? (
              <span>
                <Icon name="map-pin" />
                {espace.commune}
              </span>
            ) : null}
            {espace.disciplines.length > 0 ? <span>{espace.disciplines.join(', ')}</span> : null}
            <span>{plural(espace.membres, 'membre')}</span>
          </p>
        </li>
      ))}
    </ul>
  );
}
