import Link from 'next/link';
import { Button } from '@/components/ui/button';
import { paths } from '@/lib/core/paths';
import {
  digestKinds,
  type Filtre,
  filtreNames,
  filtres,
  kindNames,
  kindsFor,
  type NotificationKind,
} from '@/lib/notifications/words';

const filtreOf = (filtre: Filtre) => (filtre === 'toutes' ? undefined : filtre);

/** Which notifications are shown: all or unread, and of which kind, among those that hold the words looked for. */
export function NotificationFilters({
  filtre,
  kind,
  q,
  agent,
}: {
  filtre: Filtre;
  kind: NotificationKind | undefined;
  q: string;
  agent: boolean;
}) {
  return (
    <div className="pile pile-courte">
      <nav className="onglets" aria-label="Notifications à montrer">
        {filtres.map((one) => (
          <Link
            key={one}
            href={paths.notifications({ q, filtre: filtreOf(one), sorte: kind })}
            prefetch={false}
            aria-current={one === filtre ? 'page' : undefined}
          >
            {filtreNames[one]}
          </Link>
        ))}
      </nav>
      <form className="notifications-sorte" action={paths.notifications()}>
        {q && <input type="hidden" name="q" value={q} />}
        {filtre !== 'toutes' && <input type="hidden" name="filtre" value={filtre} />}
        <label htmlFor="sorte">À propos de</label>
        <select className="saisie" id="sorte" name="sorte" key={kind ?? ''} defaultValue={kind ?? ''}>
          <option value="">Tout</option>
          {kindsFor(agent)
            .filter((one) => !digestKinds.includes(one))
            .map((one) => (
              <option key={one} value={one}>
                {kindNames[one]}
              </option>
            ))}
        </select>
        <Button type="submit" variant="secondaire">
          Montrer
        </Button>
      </form>
    </div>
  );
}
