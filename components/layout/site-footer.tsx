import { Drawn } from '@/components/ui/drawn';
import { PageLink } from '@/components/ui/page-link';
import { paths } from '@/lib/core/paths';
import type { InstanceSettings } from '@/lib/instance/schema';
import { statutWords } from '@/lib/instance/words';
import { PhoneLink } from './phone-link';

type Shown = Pick<InstanceSettings, 'telephone' | 'emailContact' | 'horaires' | 'accessibiliteStatut'>;

export function SiteFooter({ instance, signedIn }: { instance: InstanceSettings; signedIn: boolean }) {
  const { telephone, emailContact, horaires, accessibiliteStatut } = instance;
  const shown = { telephone, emailContact, horaires, accessibiliteStatut };
  return <Drawn as="footer" className="pied" of={Footer} data={{ instance: shown, signedIn }} />;
}

function Footer({ instance, signedIn }: { instance: Shown; signedIn: boolean }) {
  return (
    <div className="page">
      <div className="grille">
        <Contact instance={instance} />
        <nav aria-labelledby="pied-ensemble">
          <h2 id="pied-ensemble">Travailler ensemble</h2>
          <ul>
            {(signedIn ? memberLinks : visitorLinks).map((link) => (
              <li key={link.href}>
                <PageLink href={link.href}>{link.label}</PageLink>
              </li>
            ))}
          </ul>
        </nav>
        <nav aria-labelledby="pied-comprendre">
          <h2 id="pied-comprendre">Comprendre</h2>
          <ul>
            <li>
              <PageLink href={paths.aide()}>Aide pas à pas</PageLink>
            </li>
            <li>
              <PageLink href={paths.contact()}>Nous écrire</PageLink>
            </li>
            <li>
              <PageLink href={paths.charte()}>Charte</PageLink>
            </li>
            <li>
              <PageLink href={paths.confidentialite()}>Données personnelles</PageLink>
            </li>
            <li>
              <PageLink href={paths.donneesOuvertes()}>Données ouvertes</PageLink>
            </li>
          </ul>
        </nav>
      </div>
      <div className="bas">
        <PageLink href={paths.accessibilite()}>
          Accessibilité : {statutWords[instance.accessibiliteStatut]}
        </PageLink>
        <PageLink href={paths.mentionsLegales()}>Mentions légales</PageLink>
        <span>Aucun traceur, donc aucun bandeau.</span>
      </div>
    </div>
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

function Contact({ instance }: { instance: Shown }) {
  const { telephone, emailContact, horaires } = instance;
  if (!telephone && !emailContact) return null;
  return (
    <div className="pile">
      <p className="titre-affiche pied-titre">Une question ? Quelqu’un vous répond.</p>
      {horaires && <p>La mission culture du Département, {horaires}.</p>}
      <p className="ligne">
        {telephone && <PhoneLink number={telephone} />}
        {emailContact && (
          <PageLink className="lien-fort" href={paths.contact()}>
            Écrire à l’équipe
          </PageLink>
        )}
      </p>
    </div>
  );
}
