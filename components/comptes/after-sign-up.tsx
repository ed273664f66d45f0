import { PhoneLink } from '@/components/layout/phone-link';

type Props = { invitation: { espace: { nom: string } } | null; telephone: string };

const open = [
  ['Vous confirmez votre adresse', 'Un clic dans le message qui arrive aussitôt.'],
  ['Vous nommez votre structure', 'Compagnie, Ehpad, école, mairie… dans la page « Mon compte ».'],
  ['Vous ouvrez un espace', 'Vous y invitez vos partenaires. Ils vous rejoignent en un clic.'],
] as const;

const invited = (nom: string) =>
  [
    ['Vous entrez dans l’espace', `« ${nom} » s’ouvre tout de suite, rien d’autre à confirmer.`],
    ['Vous lisez ce qui s’y est dit', 'La discussion et les documents vous attendent, depuis le début.'],
    ['Vous répondez', 'Un mot dans la discussion suffit pour dire que vous êtes là.'],
  ] as const;

/** What happens next, beside the sign-up form. */
export function AfterSignUp({ invitation, telephone }: Props) {
  return (
    <section className="carte carte--bois pile pile-courte" aria-labelledby="apres">
      <h2 className="titre-3" id="apres">
        Et après
      </h2>
      <ol className="programme">
        {(invitation ? invited(invitation.espace.nom) : open).map(([title, text]) => (
          <li key={title}>
            <div>
              <h3 className="titre-4">{title}</h3>
              <p className="petit">{text}</p>
            </div>
          </li>
        ))}
      </ol>
      {telephone && (
        <p className="petit">
          Un souci ? Nous vous aidons par téléphone, <PhoneLink number={telephone} />.
        </p>
      )}
    </section>
  );
}
