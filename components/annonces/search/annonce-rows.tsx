import Link from 'next/link';
import type { AnnonceLine } from '@/lib/annonces/words';
import { paths } from '@/lib/core/paths';
import { AnnonceHead, AnnonceMeta } from '../annonce-row';

/** What ties a row to its flag on the map. */
export const rowId = (numero: number) => `annonce-${numero}`;

function Row({ annonce, numero, today }: { annonce: AnnonceLine; numero: number; today: Date }) {
  const { slug, titre, extrait, photoId, etat } = annonce;
  return (
    <li className="rang rang-fiche rang-annonce" id={rowId(numero)} data-etat={etat}>
      <span className="repere" aria-hidden="true">
        {numero}
      </span>
      <div className="annonce-corps">
        <div className="pile pile-serree">
          <AnnonceHead annonce={annonce} today={today} />
          <h3>
            <Link href={paths.annonce(slug)} prefetch={false}>
              {titre}
            </Link>
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
export function AnnonceRows({ annonces, today }: { annonces: readonly AnnonceLine[]; today: Date }) {
  return (
    <ol className="rangs">
      {annonces.map((annonce, at) => (
        <Row key={annonce.id} annonce={annonce} numero={at + 1} today={today} />
      ))}
    </ol>
  );
}
