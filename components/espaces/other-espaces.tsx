import Link from 'next/link';
import { UnreadCounter } from '@/components/discussion/unread-counter';
import { paths } from '@/lib/core/paths';

export type OtherEspace = { id: string; slug: string; nom: string; unread: number };

/** The few other espaces one was last in; the rest is one link away. */
export function OtherEspaces({ espaces, more }: { espaces: OtherEspace[]; more: boolean }) {
  return (
    <nav className="espace-nav" aria-label="Mes autres espaces">
      {espaces.length > 0 ? <h2>Mes autres espaces</h2> : null}
      <ul>
        {espaces.map((espace) => (
          <li key={espace.id}>
            <Link href={paths.espace(espace.slug)} prefetch={false}>
              <span className="truncate">{espace.nom}</span>
              <UnreadCounter espaceId={espace.id} initial={espace.unread} />
            </Link>
          </li>
        ))}
        <li>
          <Link href={paths.espaces()} prefetch={false}>
            {more || espaces.length === 0 ? 'Tous mes espaces' : 'Mes espaces'}
          </Link>
        </li>
      </ul>
    </nav>
  );
}
