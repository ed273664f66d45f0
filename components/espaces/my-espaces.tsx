import Link from 'next/link';
import { Counter } from '@/components/ui/counter';
import { Icon } from '@/components/ui/icon';
import { onDay } from '@/lib/core/dates';
import { paths } from '@/lib/core/paths';
import { plural } from '@/lib/core/text';
import type { MyEspace } from '@/lib/espaces/mine';
import { membreRoleNames } from '@/lib/membres/words';
import { unreadLabel } from './unread-label';

/** One's espaces as rows of a programme, the most recently alive first. */
export function MyEspaces({ espaces, today }: { espaces: MyEspace[]; today: Date }) {
  return (
    <ul className="rangs">
      {espaces.map((espace) => (
        <li key={espace.id} className="rang pile pile-serree">
          <div className="ligne ligne--serree">
            <h3 className="min-w-0">
              <Link href={paths.espace(espace.slug)} prefetch={false}>
                {espace.nom}
              </Link>
            </h3>
            <Counter count={espace.unread} label={unreadLabel(espace.unread)} />
          </div>
          <p className="meta">
            {espace.commune ? (
              <span>
                <Icon name="map-pin" />
                {espace.commune}
              </span>
            ) : null}
            <span>{membreRoleNames[espace.role]}</span>
            <span>{plural(espace.membres, 'membre')}</span>
            <span>Actif {onDay(espace.activeAt, today)}</span>
          </p>
        </li>
      ))}
    </ul>
  );
}
