import Link from 'next/link';
import { paths } from '@/lib/core/paths';
import type { InstanceSettings } from '@/lib/instance/schema';
import { statutWords } from '@/lib/instance/words';
import { PhoneLink } from './phone-link';

export function SiteFooter({ instance, signedIn }: { instance: InstanceSettings; signedIn: boolean }) {
  return (
    <footer className="pied">
      <div className="page">
        <div className="grille">
          <Contact instance={instance} />
          <nav aria-labelledby="pied-ensemble">
            <h2 id="pied-ensemble">Travailler ensemble</h2>
            <ul>
              {(signedIn ? memberLinks : visitorLinks).map((link) => (
                <li key={link.href}>
                  <Link href={link.href} prefetch={false}>
                    {link.label}
                  </Link>
                </li>
              ))}
            </ul>
          </nav>
          <nav aria-labelledby="pied-comprendre">
            <h2 id="pied-comprendre">Comprendre</h2>
            <ul>
              <li>
                <Link href={paths.aide()} prefetch={false}>
                  Aide pas à pas
                </Link>
              </li>
              <li>
                <Link href={paths.contact()} prefetch={false}>
                  Nous écrire
                </Link>
              </li>
              <li>
                <Link href={paths.charte()} prefetch={false}>
                  Charte
                </Link>
              </li>
              <li>
                <Link href={paths.confidentialite()} prefetch={false}>
                  Données personnelles
                </Link>
              </li>
              <li>
                <Link href={paths.donneesOuvertes()} prefetch={false}>
                  Données ouvertes
                </Link>
              </li>
            </ul>
          </nav>
        </div>
        <div className="bas">
          <Link href={paths.accessibilite()} prefetch={false}>
            Accessibilité : {statutWords[instance.accessibiliteStatut]}
          </Link>
          <Link href={paths.mentionsLegales()} prefetch={false}>
            Mentions légales
          </Link>
          <span>Aucun traceur, donc aucun bandeau.</span>
        </div>
      </div>
    </footer>
  );
}

/** Other words than the pages they lead to: a page names its own act once. */
const memberLinks = [
  { href: paths.annuaire(), label: 'L’annuaire' },
  { href: paths.annonces(), label: 'Les annonces' },
  { href: paths.appels(), label: 'Les appels à projets' },
  { href: paths.forum(), label: 'Le forum' },
  { href: paths.blog(), label: 'Le blog' },
  { href: paths.espaces(), label: 'Mes espaces' },
  { href: paths.espaceNouveau(), label: 'Commencer un projet' },
  { href: paths.compte(), label: 'Mon compte' },
];
const visitorLinks = [
  { href: paths.annuaire(), label: 'L’annuaire' },
  { href: paths.annonces(), label: 'Les annonces' },
  { href: paths.appels(), label: 'Les appels à projets' },
  { href: paths.forum(), label: 'Le forum' },
  { href: paths.blog(), label: 'Le blog' },
  { href: paths.connexion(), label: 'Entrer' },
  { href: paths.inscription(), label: 'S’inscrire' },
];

function Contact({ instance }: { instance: InstanceSettings }) {
  const { telephone, emailContact, horaires } = instance;
  if (!telephone && !emailContact) return null;
  return (
    <div className="pile">
      <p className="titre-affiche pied-titre">Une question ? Quelqu’un vous répond.</p>
      {horaires && <p>La mission culture du Département, {horaires}.</p>}
      <p className="ligne">
        {telephone && <PhoneLink number={telephone} />}
        {emailContact && (
          <Link className="lien-fort" href={paths.contact()} prefetch={false}>
            Écrire à l’équipe
          </Link>
        )}
      </p>
    </div>
  );
}
