import { ButtonLink } from '@/components/ui/button';
import { paths } from '@/lib/core/paths';

/** Speaking for a fiche needs a compte: the visitor signs in, or up, and comes back to this very step. */
export const SignInFirst = ({ suite, invited }: { suite: string; invited: boolean }) => (
  <>
    <p>
      {invited
        ? 'Ce lien vous ouvre la fiche. Il reste à dire qui vous êtes : votre nom, votre adresse, et c’est tout.'
        : 'Pour tenir cette fiche, il vous faut un compte. Une minute suffit, et vous reviendrez ici.'}
    </p>
    <p className="ligne">
      <ButtonLink href={paths.inscription({ suite })} prefetch={false}>
        Créer mon compte
      </ButtonLink>
      <ButtonLink href={paths.connexion({ suite })} variant="secondaire" prefetch={false}>
        J’ai déjà un compte
      </ButtonLink>
    </p>
  </>
);
