import Link from 'next/link';
import { Avatar } from '@/components/ui/avatar';
import type { AnnoncePage } from '@/lib/annonces/queries';
import type { AnnonceSens } from '@/lib/annonces/words';
import { paths } from '@/lib/core/paths';

const titles: Record<AnnonceSens, string> = { offre: 'Qui propose', demande: 'Qui cherche' };

/** Who publishes it, and for which structure. */
export function AuthorCard({ sens, auteur, fiche }: Pick<AnnoncePage, 'sens' | 'auteur' | 'fiche'>) {
  return (
    <section className="pile pile-courte" aria-labelledby="qui">
      <h2 className="titre-3" id="qui">
        {titles[sens]}
      </h2>
      <div className="personne">
        <Avatar nom={fiche?.nom ?? auteur.nom} />
        <div>
          <p className="gras">
            {fiche ? <Link href={paths.fiche(fiche.slug)}>{fiche.nom}</Link> : auteur.nom}
          </p>
          {fiche && (
            <p className="petit doux">
              {fiche.genre}, par {auteur.nom}
            </p>
          )}
        </div>
      </div>
    </section>
  );
}
