import { PhoneLink } from '@/components/layout/phone-link';

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
          <a className="lien-fort" href={`mailto:${emailContact}`}>
            Écrire à l’équipe
          </a>
        )}
      </p>
      {horaires && <p className="petit doux">Réponse {horaires}.</p>}
    </section>
  );
}
