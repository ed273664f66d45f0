import type { ReactNode } from 'react';
import { Carte } from '@/components/carte/carte';
import type { CarteFond } from '@/lib/communes/words';
import type { Centre } from '@/lib/recherche/centre';
import type { Groupe } from '@/lib/recherche/counts';
import type { OtherPoint } from '@/lib/recherche/found';

export const MAP_TITLE = 'carte-titre';

type Item = {
  id: string;
  nom: string;
  commune: { nom: string } | null;
  latitude: number | null;
  longitude: number | null;
};

type Props = {
  fond: CarteFond;
  /** What is drawn: « fiches ». */
  what: string;
  /** Those of the page, in its order. */
  items: readonly Item[];
  /** What ties a flag to its row. */
  rowId: (numero: number) => string;
  points: readonly OtherPoint[];
  href: (slug: string) => string;
  groupes: readonly Groupe[];
  centre: Centre | null;
  /** Kilometres asked for around it. */
  rayon: number | null;
  children?: ReactNode;
};

/** A circle at the distance asked for, and one half-way. */
const circles = (km: number) => (km >= 10 ? [Math.round(km / 2), km] : [km]);

/** Numbered flags for what the page lists; a point or a square for what is on other pages. */
export function ResultsMap({
  fond,
  what,
  items,
  rowId,
  points,
  href,
  groupes,
  centre,
  rayon,
  children,
}: Props) {
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
  const others = points.map(({ slug, ...point }) => ({ ...point, href: href(slug) }));
  return (
    <section className="carte-geo" aria-labelledby={MAP_TITLE}>
      <h2 className="sr" id={MAP_TITLE} tabIndex={-1}>
        Carte des {what}
      </h2>
      <Carte
        titre={`Carte des ${what} trouvées`}
        {...fond}
        points={[...flags, ...others]}
        groupes={[...groupes]}
        centre={centre}
        rayons={centre && rayon !== null ? circles(rayon) : []}
      />
      <p className="petit doux">
        {flags.length > 0 ? (
          <>
            Les numéros renvoient à la liste
            {others.length > 0 ? ', les points aux autres pages' : ''}
            {groupes.length > 0 ? `, les cercles comptent les ${what} des environs` : ''}.{' '}
          </>
        ) : null}
        {flags.length > 0 ? children : null}
        {centre ? `Distances à vol d’oiseau depuis ${centre.nom}.` : ''}
      </p>
    </section>
  );
}
