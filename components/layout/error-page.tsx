import { Drawing } from '@/components/ui/drawing';

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
          {/* Written out: every page loads this one beforehand, and would load the addresses of the whole site with it. */}
          <a className="lien-fort" href="/">
            Revenir à l’accueil
          </a>
        </div>
        {found && <p className="mini doux">Référence à donner si vous nous appelez : {found}</p>}
      </div>
    </main>
  );
}
