import { rowId } from '@/components/annonces/search/annonce-rows';
import { Carte } from '@/components/carte/carte';
import type { AnnonceResults } from '@/lib/annonces/search/search-annonces';
import type { CarteFond } from '@/lib/communes/words';
import { paths } from '@/lib/core/paths';

export const MAP_TITLE = 'carte-titre';

/** A circle at the distance asked for, and one half-way. */
const circles = (km: number) => (km >= 10 ? [Math.round(km / 2), km] : [km]);

/** Numbered flags for the page's annonces; a point or a square for those of other pages. */
export function MapSection({ results, fond }: { results: AnnonceResults; fond: CarteFond }) {
  const { items, points, groupes, centre, search } = results;
  const flags = items.flatMap(({ id, titre, commune, latitude, longitude }, at) =>
    latitude === null || longitude === null
      ? []
      : [
          {
            id,
            nom: commune ? `${titre}, ${commune.nom}` : titre,
            numero: at + 1,
            href: `#${rowId(at + 1)}`,
            latitude,
            longitude,
          },
        ],
  );
  const others = points.map(({ slug, ...point }) => ({ ...point, href: paths.annonce(slug) }));
  const without = items.length - flags.length;
  return (
    <section className="carte-geo" aria-labelledby={MAP_TITLE}>
      <h2 className="sr" id={MAP_TITLE} tabIndex={-1}>
        Carte des annonces
      </h2>
      <Carte
        titre="Carte des annonces trouvées"
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
            {groupes.length > 0 ? ', les cercles comptent les annonces des environs' : ''}.{' '}
          </>
        ) : null}
        {flags.length > 0 && without > 0
          ? `${without} ${without > 1 ? 'ne disent' : 'ne dit'} pas de commune.${'\u00a0'}`
          : ''}
        {centre ? `Distances à vol d’oiseau depuis ${centre.nom}.` : ''}
      </p>
    </section>
  );
}
