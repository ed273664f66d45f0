import Link from 'next/link';
import { PhoneLink } from '@/components/layout/phone-link';
import { paths } from '@/lib/core/paths';

/** Who to call. Nothing when the instance gave neither number nor address. */
export function HelpCard({
  telephone,
  emailContact,
  horaires,
}: {
  telephone: string;
  emailContact: string;
  horaires: string;
}) {
  if (!telephone && !emailContact) return null;
  return (
    <section className="carte carte--bois pile pile-courte" aria-labelledby="aide">
      <h2 className="titre-3" id="aide">
        Besoin d’un coup de main ?
      </h2>
      <p>
        La mission culture vous inscrit, vous montre, vous met en relation. Même si vous n’êtes pas à l’aise
        avec un ordinateur.
      </p>
      <p className="ligne">
        {telephone && <PhoneLink number={telephone} />}
        {emailContact && (
          <Link className="lien-fort" href={paths.contact()} prefetch={false}>
            Écrire à l’équipe
          </Link>
        )}
      </p>
      {horaires && <p className="petit doux">Réponse {horaires}.</p>}
    </section>
  );
}
