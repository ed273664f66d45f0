import Link from 'next/link';
import { Icon } from '@/components/ui/icon';
import type { SimilarToMine } from '@/lib/annuaire/find-similar';
import { paths } from '@/lib/core/paths';

const takeUp = (reprise: boolean) => (reprise ? 'C’est elle : la tenir aussi' : 'C’est elle : la reprendre');

/** Fiches that may be the one somebody is adding: taking one up spares writing it twice. */
export function SimilarList({ fiches }: { fiches: SimilarToMine[] }) {
  return (
    <section className="avis avis--attention" aria-labelledby="proches">
      <Icon name="circle-alert" />
      <div className="pile">
        <div>
          <h2 className="titre-4" id="proches">
            N’est-elle pas déjà dans l’annuaire ?
          </h2>
          <p className="petit">Regardez ces fiches avant d’en ouvrir une autre.</p>
        </div>
        <ul className="rangs">
          {fiches.map(({ id, slug, nom, genre, commune, reprise, mine }) => (
            <li key={id} className="rang rang-acte">
              <div>
                <h3>
                  <Link href={paths.fiche(slug)} prefetch={false}>
                    {nom}
                  </Link>
                </h3>
                <p className="meta">
                  <span>{genre}</span>
                  {commune && <span>{commune}</span>}
                </p>
              </div>
              <Link
                className="btn btn--secondaire btn--petit"
                href={mine ? paths.fiche(slug) : paths.ficheReprendre(slug)}
                prefetch={false}
              >
                {mine ? 'Vous la tenez déjà : la voir' : takeUp(reprise)}
              </Link>
            </li>
          ))}
        </ul>
      </div>
    </section>
  );
}
