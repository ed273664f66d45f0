import { genreIcons } from '@/components/fichiers/genre-icon';
import { Icon } from '@/components/ui/icon';
import { paths } from '@/lib/core/paths';
import type { FichierRef } from '@/lib/fichiers/schema';
import { kindAndSize } from '@/lib/fichiers/words';

/** Rules, forms and budgets to download. */
export function AppelDocuments({ documents }: { documents: readonly FichierRef[] }) {
  if (documents.length === 0) return null;
  return (
    <section className="pile pile-courte" aria-labelledby="documents">
      <h2 className="titre-3" id="documents">
        Documents
      </h2>
      <ul className="appel-documents">
        {documents.map((fichier) => (
          <li key={fichier.id}>
            <Icon name={genreIcons[fichier.genre]} />
            <span>
              <a className="nom-fichier" href={paths.fichier(fichier.id)} download={fichier.nom}>
                {fichier.nom}
              </a>
              <br />
              <span className="petit doux">{kindAndSize(fichier)}</span>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
