import { FichierImage } from '@/components/fichiers/fichier-image';
import { Button } from '@/components/ui/button';
import type { FichierRef } from '@/lib/fichiers/schema';

/** One page of an espace's images, or why not. */
export type FoundImages =
  | { status: 'done'; images: FichierRef[]; total: number; pages: number }
  | { status: 'error'; message: string };

/** Fields `espaceId`, `q`, `page`. */
export type FindImages = (form: FormData) => Promise<FoundImages>;

type Props = {
  images: FichierRef[];
  chosenId: string | undefined;
  searched: boolean;
  onChoose: (fichier: FichierRef) => void;
  page: number;
  pages: number;
  onPage: (page: number) => void;
};

/** Images to choose from, by their name: nobody has described them yet. */
export function ImageChoices({ images, chosenId, searched, onChoose, page, pages, onPage }: Props) {
  if (images.length === 0)
    return (
      <p className="doux">
        {searched
          ? 'Aucune image de l’espace ne porte ce nom.'
          : 'Il n’y a pas encore d’image dans les fichiers de l’espace.'}
      </p>
    );
  return (
    <>
      <ul className="doc-images-choix">
        {images.map((fichier) => (
          <li key={fichier.id}>
            <button type="button" aria-pressed={fichier.id === chosenId} onClick={() => onChoose(fichier)}>
              <FichierImage fichier={fichier} size="vignette" alt="" />
              <span className="petit">{fichier.nom}</span>
            </button>
          </li>
        ))}
      </ul>
      {pages > 1 && (
        <div className="ligne">
          <Button variant="secondaire" size="petit" disabled={page <= 1} onClick={() => onPage(page - 1)}>
            Page précédente
          </Button>
          <span className="petit doux">
            Page {page} sur {pages}
          </span>
          <Button variant="secondaire" size="petit" disabled={page >= pages} onClick={() => onPage(page + 1)}>
            Page suivante
          </Button>
        </div>
      )}
    </>
  );
}
