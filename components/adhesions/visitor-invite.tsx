import { ButtonLink } from '@/components/ui/button';
import { paths } from '@/lib/core/paths';

/** Asking needs an account: the visitor signs in, or up, and comes back to this very place. */
export function VisitorInvite({ slug }: { slug: string }) {
  const suite = `${paths.espace(slug)}#rejoindre`;
  return (
    <>
      <h2 className="titre-3" id="rejoindre">
        Rejoindre ce projet
      </h2>
      <p>Le travail reste entre membres. Demandez à entrer : les responsables vous répondront.</p>
      <p>
        <ButtonLink href={paths.connexion({ suite })} prefetch={false}>
          Demander à rejoindre
        </ButtonLink>
      </p>
      <p className="petit">
        Connectez-vous, ou créez un compte : vous reviendrez ici. Déjà membre ? La connexion vous fait entrer.
      </p>
    </>
  );
}
