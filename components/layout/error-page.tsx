import { Drawing } from '@/components/ui/drawing';

const reference = (error: unknown) =>
  error instanceof Error && 'digest' in error && typeof error.digest === 'string' ? error.digest : null;

/** What browsers call an answer that never came, each in its words. */
const SILENCE = /failed to fetch|networkerror|load failed|network connection/i;
const wasSilent = (error: unknown) => error instanceof TypeError && SILENCE.test(error.message);

/** A defect on our side, whose reference finds it again in the logs; or nobody answered what a button asked. */
export function ErrorPage({ error, retry }: { error: unknown; retry: () => void }) {
  const found = reference(error);
  const silent = wasSilent(error);
  return (
    <main className="corps page" id="contenu" tabIndex={-1}>
      <div className="vide" role="alert">
        <Drawing name="introuvable" />
        <h1 className="titre-vide">{silent ? 'Le site ne répond pas' : 'La page n’a pas pu s’afficher'}</h1>
        <p>
          {silent
            ? 'Vérifiez votre connexion, puis essayez de nouveau. Ce qui était enregistré le reste.'
            : 'L’erreur vient de nous, pas de vous. Elle est notée. Ce qui était enregistré le reste.'}
        </p>
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
