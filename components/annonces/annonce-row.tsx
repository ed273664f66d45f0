import Link from 'next/link';
import { Icon } from '@/components/ui/icon';
import { type AnnonceLine, natureNames, transactionNames } from '@/lib/annonces/words';
import { distanceWords } from '@/lib/communes/words';
import { onDay } from '@/lib/core/dates';
import { paths } from '@/lib/core/paths';
import { natureIcons } from './nature-icon';
import { SensBadge } from './sens-badge';
import { periodWords } from './terms';

const placeOf = ({ commune, distanceKm }: AnnonceLine) =>
  [commune?.nom, distanceKm === null ? null : distanceWords(distanceKm)].filter(Boolean).join(', ');

/** Who publishes it, where, how and when. */
export function AnnonceMeta({ annonce }: { annonce: AnnonceLine }) {
  const { fiche, auteur, transactions, nature } = annonce;
  const place = placeOf(annonce);
  const period = periodWords(annonce);
  return (
    <p className="meta">
      <span>{fiche?.nom ?? auteur.nom}</span>
      <span>
        <Icon name={natureIcons[nature]} />
        {natureNames[nature]}
      </span>
      {place ? (
        <span>
          <Icon name="map-pin" />
          {place}
        </span>
      ) : null}
      {transactions.length > 0 ? (
        <span>
          <Icon name="handshake" />
          {transactions.map((one) => transactionNames[one]).join(', ')}
        </span>
      ) : null}
      {period ? (
        <span>
          <Icon name="calendar" />
          {period}
        </span>
      ) : null}
    </p>
  );
}

/** Offer or demand, and since when; greyed and said once it is taken. */
export function AnnonceHead({ annonce, today }: { annonce: AnnonceLine; today: Date }) {
  const { sens, etat, publishedAt } = annonce;
  return (
    <p className="annonce-tete">
      <SensBadge sens={sens} closed={etat === 'pourvue'} />
      {etat === 'pourvue' ? <b>Pourvue</b> : null}
      {publishedAt ? <span className="doux petit">{onDay(publishedAt, today)}</span> : null}
    </p>
  );
}

/** One annonce of a short list: the latest on the home page, what an alert found. */
export function AnnonceRow({ annonce, today }: { annonce: AnnonceLine; today: Date }) {
  return (
    <li className="rang rang-annonce" data-etat={annonce.etat}>
      <AnnonceHead annonce={annonce} today={today} />
      <h3>
        <Link href={paths.annonce(annonce.slug)} prefetch={false}>
          {annonce.titre}
        </Link>
      </h3>
      <AnnonceMeta annonce={annonce} />
    </li>
  );
}
