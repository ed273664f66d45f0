import { PhoneLink } from '@/components/layout/phone-link';

/** How to reach the people behind the site; nothing that was not given. */
export function ContactLines({ telephone, emailContact }: { telephone: string; emailContact: string }) {
  if (!telephone && !emailContact) return <p>Aux coordonnées de l’éditeur, dans les mentions légales.</p>;
  return (
    <ul>
      {emailContact && (
        <li>
          par e-mail : <a href={`mailto:${emailContact}`}>{emailContact}</a>
        </li>
      )}
      {telephone && (
        <li>
          par téléphone : <PhoneLink number={telephone} />
        </li>
      )}
    </ul>
  );
}
