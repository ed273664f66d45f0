import Link from 'next/link';
import { PhoneLink } from '@/components/layout/phone-link';
import { paths } from '@/lib/core/paths';

/** The other ways: a voice, the help, and where to say that something breaks the law or the charte. */
export function ContactCard({ telephone, horaires }: { telephone: string; horaires: string }) {
  return (
    <div className="pile-large">
      {telephone && (
        <section className="carte carte--bois pile pile-courte" aria-labelledby="telephone">
          <h2 className="titre-3" id="telephone">
            Vous préférez parler ?
          </h2>
          <p>
            <PhoneLink number={telephone} />
          </p>
          {horaires && <p className="petit doux">La mission culture du Département, {horaires}.</p>}
        </section>
      )}
      <section className="pile pile-courte" aria-labelledby="autrement">
        <h2 className="titre-4" id="autrement">
          Peut-être plus vite
        </h2>
        <ul className="puces-texte">
          <li>
            <Link href={paths.aide()}>L’aide pas à pas</Link> montre comment faire, avec des images.
          </li>
          <li>
            <Link href={`${paths.mentionsLegales()}#signaler`}>Signaler un contenu</Link> illicite ou
            contraire à la charte.
          </li>
          <li>
            <Link href={`${paths.confidentialite()}#droits`}>Vos données personnelles</Link> : les voir, les
            corriger, les effacer.
          </li>
        </ul>
      </section>
    </div>
  );
}
