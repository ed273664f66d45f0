import { Drawing } from '@/components/ui/drawing';
import { paths } from '@/lib/core/paths';

const reference = (error: unknown) =>
  error instanceof Error && 'digest' in error && typeof error.digest === 'string' ? error.digest : null;

/** A defect on our side. The reference finds it again in the logs. */
export function ErrorPage({ error, retry }: { error: unknown; retry: () => void }) {
  const found = reference(error);
  return (
    <main className="corps page" id="contenu" tabIndex={-1}>
      <div className="vide" role="alert">
        <Drawing name="introuvable" />
        <h1 className="titre-vide">La page n’a pas pu s’afficher</h1>
        <p>L’erreur vient de nous, pas de vous. Elle est notée. Ce qui était enregistré le reste.</p>
        <div className="ligne vide-action">
          <button className="btn" type="button" onClick={retry}>
            Essayer de nouveau
          </button>
          <a className="lien-fort" href={paths.accueil()}>
            Revenir à l’accueil
          </a>
        </div>
        {found && <p className="mini doux">Référence à donner si vous nous appelez : {found}</p>}
      </div>
    </main>
  );
}
