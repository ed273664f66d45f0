import { ButtonLink } from '@/components/ui/button';
import { Drawing } from '@/components/ui/drawing';
import { paths } from '@/lib/core/paths';

/** Says the same for what does not exist and for what the person may not see. */
export function NotFoundPage() {
  return (
    <div className="corps page">
      <div className="vide">
        <Drawing name="introuvable" />
        <h1 className="titre-vide">Cette page n’existe pas</h1>
        <p>
          Ou bien elle a changé d’adresse, ou elle est réservée à d’autres. Si vous l’avez reçue par e-mail,
          vérifiez que l’adresse est entière.
        </p>
        <div className="ligne vide-action">
          <ButtonLink href={paths.accueil()}>Revenir à l’accueil</ButtonLink>
          <ButtonLink href={paths.recherche()} variant="secondaire" prefetch={false}>
            Chercher sur le site
          </ButtonLink>
        </div>
      </div>
    </div>
  );
}
