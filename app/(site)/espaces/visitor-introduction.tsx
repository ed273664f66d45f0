import { ButtonLink } from '@/components/ui/button';
import { paths } from '@/lib/core/paths';

/** What an espace is, for who has no account yet. */
export function VisitorIntroduction() {
  return (
    <section className="carte carte--bois pile" aria-labelledby="comment">
      <h2 className="titre-3" id="comment">
        Comment ça se passe
      </h2>
      <ol className="programme">
        <li>
          <p>Une personne ouvre un espace pour son projet. Le nom suffit.</p>
        </li>
        <li>
          <p>Elle invite ses partenaires par e-mail : une compagnie, un Ehpad, une école, une mairie.</p>
        </li>
        <li>
          <p>Ensemble, ils discutent et écrivent le dossier du projet. Personne d’autre n’y a accès.</p>
        </li>
      </ol>
      <p className="ligne">
        <ButtonLink href={paths.connexion({ suite: paths.espaces() })} prefetch={false}>
          Me connecter
        </ButtonLink>
        <ButtonLink href={paths.inscription()} variant="secondaire" prefetch={false}>
          Créer un compte
        </ButtonLink>
      </p>
    </section>
  );
}
