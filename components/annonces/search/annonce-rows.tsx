import { DrawnList } from '@/components/ui/drawn';
import { PageLink } from '@/components/ui/page-link';
import type { AnnonceLine } from '@/lib/annonces/words';
import { toTheMinute } from '@/lib/core/dates';
import { paths } from '@/lib/core/paths';
import { AnnonceHead, AnnonceMeta } from '../annonce-row';

/** What ties a row to its flag on the map. */
export const rowId = (numero: number) => `annonce-${numero}`;

function Row({ annonce, numero, today }: { annonce: AnnonceLine; numero: number; today: Date }) {
  const { slug, titre, extrait, photoId } = annonce;
  return (
    <li className="rang rang-fiche rang-annonce" id={rowId(numero)} data-etat={annonce.etat}>
      <span className="repere" aria-hidden="true">
        {numero}
      </span>
      <div className="annonce-corps">
        <div className="pile pile-serree">
          <AnnonceHead annonce={annonce} today={today} />
          <h3>
            <PageLink href={paths.annonce(slug)}>{titre}</PageLink>
          </h3>
          <AnnonceMeta annonce={annonce} />
          <p>{extrait}</p>
        </div>
        {photoId ? (
          // biome-ignore lint/performance/noImgElement: served by the site itself, already at this size.
          <img
            className="annonce-vignette"
            src={paths.fichierVignette(photoId)}
            alt=""
            width={320}
            height={320}
            loading="lazy"
          />
        ) : null}
      </div>
    </li>
  );
}

/** Annonces found, numbered as on the map. */
export const AnnonceRows = ({ annonces, today }: { annonces: readonly AnnonceLine[]; today: Date }) => (
  <DrawnList
    as="ol"
    className="rangs"
    of={Row}
    lines={annonces.map((annonce, at) => ({ annonce, numero: at + 1, today: toTheMinute(today) }))}
  />
);
