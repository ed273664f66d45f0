import Link from 'next/link';
import { MyEspaces } from '@/components/espaces/my-espaces';
import { ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { paths } from '@/lib/core/paths';
import type { MyEspace } from '@/lib/espaces/mine';

/** A member's espaces, the most alive first. `total` counts those not shown too. */
export function MyEspacesSection({
  espaces,
  total,
  today,
}: {
  espaces: MyEspace[];
  total: number;
  today: Date;
}) {
  return (
    <>
      <div className="section-tete">
        <h2>Vos espaces</h2>
        {total > espaces.length && (
          <Link className="lien-suite" href={paths.espaces()} prefetch={false}>
            Les {total} espaces
          </Link>
        )}
      </div>
      {espaces.length === 0 ? (
        <EmptyState
          drawing="vide"
          level={3}
          title="Pas encore d’espace"
          action={<ButtonLink href={paths.espaceNouveau()}>Commencer un projet</ButtonLink>}
        >
          <p>Un espace par projet. Vous y invitez vos partenaires, ils vous rejoignent en un clic.</p>
        </EmptyState>
      ) : (
        <MyEspaces espaces={espaces} today={today} />
      )}
    </>
  );
}
