import { rowId } from '@/components/annuaire/search/fiche-rows';
import { Carte } from '@/components/carte/carte';
import type { FicheResults } from '@/lib/annuaire/search/search-fiches';
import type { CarteFond } from '@/lib/communes/words';
import { paths } from '@/lib/core/paths';
import { MAP_TITLE } from './results-section';

/** A circle at the distance asked for, and one half-way. */
const circles = (km: number) => (km >= 10 ? [Math.round(km / 2), km] : [km]);

/** Numbered flags for the page's fiches; a point or a square for those of other pages. */
export function MapSection({ results, fond }: { results: FicheResults; fond: CarteFond }) {
  const { items, points, groupes, centre, search } = results;
  const flags = items.flatMap(({ id, nom, commune, latitude, longitude }, at) =>
    latitude === null || longitude === null
      ? []
      : [
          {
            id,
            nom: commune ? `${nom}, ${commune.nom}` : nom,
            numero: at + 1,
            href: `#${rowId(at + 1)}`,
            latitude,
            longitude,
          },
        ],
  );
  const others = points.map(({ slug, ...point }) => ({ ...point, href: paths.fiche(slug) }));
  return (
    <section className="carte-geo" aria-labelledby={MAP_TITLE}>
      <h2 className="sr" id={MAP_TITLE} tabIndex={-1}>
        Carte des fiches
      </h2>
      <Carte
        titre="Carte des fiches trouvées"
        {...fond}
        points={[...flags, ...others]}
        groupes={groupes}
        centre={centre}
        rayons={centre && search.rayon !== null ? circles(search.rayon) : []}
      />
      <p className="petit doux">
        {flags.length > 0 ? (
          <>
            Les numéros renvoient à la liste
            {others.length > 0 ? ', les points aux autres pages' : ''}
            {groupes.length > 0 ? ', les cercles comptent les fiches des environs' : ''}.{' '}
          </>
        ) : null}
        {centre ? `Distances à vol d’oiseau depuis ${centre.nom}.` : ''}
      </p>
    </section>
  );
}
