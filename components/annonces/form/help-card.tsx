import { PhoneLink } from '@/components/layout/phone-link';

/** Somebody answers who does not like forms. */
export function HelpCard({ telephone }: { telephone: string }) {
  if (!telephone) return null;
  return (
    <section className="carte carte--bois pile pile-courte" aria-labelledby="coup-de-main">
      <h2 className="titre-3" id="coup-de-main">
        Besoin d’un coup de main ?
      </h2>
      <p>L’équipe qui suit les annonces peut la rédiger avec vous par téléphone.</p>
      <p>
        <PhoneLink number={telephone} />
      </p>
    </section>
  );
}
