import Link from 'next/link';
import { ButtonLink } from '@/components/ui/button';
import type { AnnonceLine } from '@/lib/annonces/words';
import { paths } from '@/lib/core/paths';
import { AnnonceRow } from './annonce-row';

/** The latest annonces on the home page; nothing where there are none. `total` counts those not shown too. */
export function LatestAnnonces({
  annonces,
  total,
  today,
}: {
  annonces: readonly AnnonceLine[];
  total: number;
  today: Date;
}) {
  if (annonces.length === 0) return null;
  return (
    <section className="section section--suite" aria-labelledby="dernieres-annonces">
      <div className="page">
        <div className="section-tete">
          <h2 id="dernieres-annonces">Dernières annonces</h2>
          <Link className="lien-suite" href={paths.annonces()} prefetch={false}>
            {total > annonces.length
              ? `Les ${total.toLocaleString('fr-FR')} annonces`
              : 'Toutes les annonces'}
          </Link>
        </div>
        <ul className="rangs">
          {annonces.map((annonce) => (
            <AnnonceRow key={annonce.id} annonce={annonce} today={today} />
          ))}
        </ul>
        <p className="annonces-publier">
          <ButtonLink href={paths.annonceNouvelle()} variant="secondaire" prefetch={false}>
            Publier une annonce
          </ButtonLink>
        </p>
      </div>
    </section>
  );
}
