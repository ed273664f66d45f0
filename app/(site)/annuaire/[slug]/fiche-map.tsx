import { Carte } from '@/components/carte/carte';
import { nearbyTowns } from '@/lib/annuaire/place-words';
import type { FichePage } from '@/lib/annuaire/queries';
import { currentActor } from '@/lib/auth/current-actor';
import { getCarteFond } from '@/lib/communes/queries';
import { paths } from '@/lib/core/paths';

/** Where it is among the towns; nothing when nobody knows. */
export async function FicheMap({ fiche }: { fiche: FichePage }) {
  const { latitude, longitude, nom, slug, id, commune } = fiche;
  if (latitude === null || longitude === null) return null;
  const fond = await getCarteFond(await currentActor());
  const place = { latitude, longitude };
  const where = commune?.nom ?? nom;
  const near = nearbyTowns(place, fond.villes, commune?.nom);
  return (
    <figure className="pile pile-courte">
      <div className="mini-carte">
        <Carte
          titre={`Carte : ${[where, near].filter(Boolean).join('. ')}`}
          {...fond}
          petite
          points={[{ id, nom: where, href: paths.fiche(slug), ...place }]}
        />
      </div>
      {near && <figcaption className="petit doux">{near}</figcaption>}
    </figure>
  );
}
