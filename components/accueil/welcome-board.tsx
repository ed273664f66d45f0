import { ButtonLink } from '@/components/ui/button';
import { paths } from '@/lib/core/paths';

/** What one comes to do, set into the board: sign up for a visitor, go on for a member. */
export function WelcomeBoard({ nom, invitations }: { nom: string | null; invitations: number }) {
  if (nom === null)
    return (
      <div className="plateau-acte">
        <p>
          <strong>Un projet en tête ?</strong> L’inscription est gratuite et prend deux minutes.
        </p>
        <div className="ligne">
          <ButtonLink href={paths.inscription()} prefetch={false}>
            Créer mon compte
          </ButtonLink>
          <ButtonLink href={paths.connexion()} prefetch={false} variant="secondaire">
            Se connecter
          </ButtonLink>
        </div>
      </div>
    );
  return (
    <div className="plateau-acte">
      <p>
        <strong>Bonjour {nom}.</strong> {waiting(invitations)}
      </p>
      <div className="ligne">
        <ButtonLink href={paths.espaces()}>
          {invitations > 0 ? 'Voir mes invitations' : 'Mes espaces'}
        </ButtonLink>
        <ButtonLink href={paths.espaceNouveau()} variant="secondaire">
          Ouvrir un espace
        </ButtonLink>
      </div>
    </div>
  );
}

function waiting(invitations: number) {
  if (invitations === 0) return 'Vos projets vous attendent plus bas.';
  if (invitations === 1) return 'Une invitation attend votre réponse.';
  return `${invitations} invitations attendent votre réponse.`;
}
