import { DrawnList } from '@/components/ui/drawn';
import { Icon } from '@/components/ui/icon';
import { PageLink } from '@/components/ui/page-link';
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
          <PageLink href={paths.fiche(fiche.slug)}>{fiche.nom}</PageLink>
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
              <PageLink className="puce puce-lien" href={paths.ficheReprendre(fiche.slug)}>
                C’est votre structure ?<span className="sr"> {fiche.nom}</span>
              </PageLink>
            )}
          </p>
        ) : null}
      </div>
    </li>
  );
}

/** Fiches found, numbered as on the map. */
export const FicheRows = ({ fiches }: { fiches: readonly FicheLine[] }) => (
  <DrawnList
    as="ol"
    className="rangs"
    of={Row}
    lines={fiches.map((fiche, at) => ({ fiche, numero: at + 1 }))}
  />
);
