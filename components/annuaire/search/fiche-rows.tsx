import Link from 'next/link';
import { Icon } from '@/components/ui/icon';
import { Tag } from '@/components/ui/tag';
import type { FicheLine } from '@/lib/annuaire/words';
import { distanceWords } from '@/lib/communes/words';
import { paths } from '@/lib/core/paths';

/** What ties a row to its flag on the map. */
export const rowId = (numero: number) => `fiche-${numero}`;

const placeOf = ({ commune, distanceKm }: FicheLine) =>
  [commune?.nom, distanceKm === null ? null : distanceWords(distanceKm)].filter(Boolean).join(', ');

function Row({ fiche, numero }: { fiche: FicheLine; numero: number }) {
  const place = placeOf(fiche);
  return (
    <li className="rang rang-fiche" id={rowId(numero)}>
      <span className="repere" aria-hidden="true">
        {numero}
      </span>
      <div className="pile pile-serree">
        <h3>
          <Link href={paths.fiche(fiche.slug)} prefetch={false}>
            {fiche.nom}
          </Link>
        </h3>
        <p className="meta">
          <span>{fiche.genre.nom}</span>
          {place ? (
            <span>
              <Icon name="map-pin" />
              {place}
            </span>
          ) : null}
        </p>
        {fiche.accroche ? <p>{fiche.accroche}</p> : null}
        {fiche.disciplines.length > 0 || !fiche.reprise ? (
          <p className="puces">
            {fiche.disciplines.map((nom) => (
              <Tag key={nom}>{nom}</Tag>
            ))}
            {fiche.reprise ? null : (
              <Link className="puce puce-lien" href={paths.ficheReprendre(fiche.slug)} prefetch={false}>
                C’est votre structure ?<span className="sr"> {fiche.nom}</span>
              </Link>
            )}
          </p>
        ) : null}
      </div>
    </li>
  );
}

/** Fiches found, numbered as on the map. */
export function FicheRows({ fiches }: { fiches: readonly FicheLine[] }) {
  return (
    <ol className="rangs">
      {fiches.map((fiche, at) => (
        <Row key={fiche.id} fiche={fiche} numero={at + 1} />
      ))}
    </ol>
  );
}
