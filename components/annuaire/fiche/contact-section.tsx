import type { ReactNode } from 'react';
import { dialled } from '@/components/layout/phone-link';
import { Icon } from '@/components/ui/icon';
import type { IconName } from '@/components/ui/icon-paths';
import type { FichePage } from '@/lib/annuaire/queries';

/** « exemple.fr/page » for « https://www.exemple.fr/page/ ». */
export const shownAddress = (address: string) =>
  address.replace(/^https?:\/\/(www\.)?/, '').replace(/\/$/, '');

const titles = { lieu: 'Joindre le lieu', artiste: 'Joindre l’artiste', structure: 'Joindre la structure' };

/** How to reach it: only what this person may see. */
export function ContactSection({ fiche }: { fiche: FichePage }) {
  const { adresse, codePostal, commune, telephone, email, siteWeb, liens, horaires, contactPrive } = fiche;
  const place = [codePostal, commune?.nom].filter(Boolean).join(' ');
  const ways = telephone || email || siteWeb || liens.length > 0;
  return (
    <section className="pile pile-courte" aria-labelledby="joindre">
      <h2 className="titre-3" id="joindre">
        {titles[fiche.genre.nature ?? 'structure']}
      </h2>
      <ul className="contact">
        {place && (
          <Line icon="map-pin">
            {adresse && (
              <>
                {adresse}
                <br />
              </>
            )}
            {place}
          </Line>
        )}
        {telephone && (
          <Line icon="phone">
            <a className="nombre" href={`tel:${dialled(telephone)}`}>
              {telephone}
            </a>
          </Line>
        )}
        {email && (
          <Line icon="mail">
            <a href={`mailto:${email}`}>{email}</a>
          </Line>
        )}
        {siteWeb && (
          <Line icon="globe">
            <Outside address={siteWeb} />
          </Line>
        )}
        {liens.map((lien) => (
          <Line key={lien} icon="link">
            <Outside address={lien} />
          </Line>
        ))}
        {horaires && (
          <Line icon="clock">
            <span className="horaires">{horaires}</span>
          </Line>
        )}
      </ul>
      {contactPrive && (
        <p className="petit doux">
          {fiche.reprise
            ? 'Le téléphone et l’e-mail ne se voient que de vous et des agents.'
            : 'Le téléphone ou l’e-mail ne se voient que des agents, tant que personne ne tient cette fiche.'}
        </p>
      )}
      {!ways && <p className="petit doux">Aucun moyen de la joindre n’est publié pour l’instant.</p>}
    </section>
  );
}

const Line = ({ icon, children }: { icon: IconName; children: ReactNode }) => (
  <li>
    <Icon name={icon} />
    <span>{children}</span>
  </li>
);

const Outside = ({ address }: { address: string }) => (
  <a href={address} rel="nofollow ugc noopener">
    {shownAddress(address)}
  </a>
);
