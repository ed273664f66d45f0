import Link from 'next/link';
import type { AppelLine } from '@/lib/appels/words';
import { paths } from '@/lib/core/paths';
import { AppelRows } from './appel-rows';

/** The calls that close next, on the home page; nothing where there are none. `total` counts those not shown too. */
export function NextAppels({
  appels,
  total,
  today,
}: {
  appels: readonly AppelLine[];
  total: number;
  today: Date;
}) {
  if (appels.length === 0) return null;
  return (
    <section className="section section--suite" aria-labelledby="prochains-appels">
      <div className="page">
        <div className="section-tete">
          <h2 id="prochains-appels">Appels à projets</h2>
          <Link className="lien-suite" href={paths.appels({ etat: 'ouverts' })} prefetch={false}>
            {total > appels.length
              ? `Les ${total.toLocaleString('fr-FR')} appels ouverts`
              : 'Tous les appels'}
          </Link>
        </div>
        <AppelRows appels={appels} today={today} />
      </div>
    </section>
  );
}
