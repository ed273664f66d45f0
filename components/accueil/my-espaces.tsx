import Link from 'next/link';
import { ButtonLink } from '@/components/ui/button';
import { Counter } from '@/components/ui/counter';
import { EmptyState } from '@/components/ui/empty-state';
import { Icon } from '@/components/ui/icon';
import { moment } from '@/lib/core/dates';
import { paths } from '@/lib/core/paths';
import { plural } from '@/lib/core/text';

export type HomeEspace = {
  id: string;
  slug: string;
  nom: string;
  commune: string | null;
  membres: number;
  unread: number;
  activeAt: Date;
};

/** A member's espaces, the most alive first. `total` counts those not shown too. */
export function MyEspaces({ espaces, total, today }: { espaces: HomeEspace[]; total: number; today: Date }) {
  return (
    <>
      <div className="section-tete">
        <h2>Vos espaces</h2>
        {total > espaces.length && (
          <Link className="lien-suite" href={paths.espaces()}>
            Les {total} espaces
          </Link>
        )}
      </div>
      {espaces.length === 0 ? (
        <EmptyState
          drawing="vide"
          level={3}
          title="Pas encore d’espace"
          action={<ButtonLink href={paths.espaceNouveau()}>Ouvrir un espace</ButtonLink>}
        >
          <p>Un espace par projet. Vous y invitez vos partenaires, ils vous rejoignent en un clic.</p>
        </EmptyState>
      ) : (
        <ul className="rangs">
          {espaces.map((espace) => (
            <li key={espace.id} className="rang">
              <h3 className="ligne ligne--serree">
                <Link href={paths.espace(espace.slug)}>{espace.nom}</Link>
                <Counter
                  count={espace.unread}
                  label={espace.unread > 1 ? 'messages non lus' : 'message non lu'}
                />
              </h3>
              <p className="meta">
                {espace.commune && (
                  <span>
                    <Icon name="map-pin" />
                    {espace.commune}
                  </span>
                )}
                <span>{plural(espace.membres, 'membre')}</span>
                <span>dernier mouvement {moment(espace.activeAt, today)}</span>
              </p>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
