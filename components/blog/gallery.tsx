import type { Picture } from '@/lib/blog/pieces';
import { paths } from '@/lib/core/paths';
import { captionOf } from './article-body';

/** Pictures that stand nowhere in the text; each opens whole. */
export function Gallery({ photos }: { photos: readonly Picture[] }) {
  if (photos.length === 0) return null;
  return (
    <section className="pile" aria-labelledby="galerie">
      <h2 id="galerie">En images</h2>
      <ul className="article-galerie">
        {photos.map((photo, index) => (
          <li key={photo.id}>
            <figure>
              <a href={paths.fichierApercu(photo.id)}>
                {/* biome-ignore lint/performance/noImgElement: the server prepared this very size */}
                <img
                  src={paths.fichierApercu(photo.id)}
                  width={photo.largeur}
                  height={photo.hauteur}
                  alt={photo.description || `Photo ${index + 1}`}
                  loading="lazy"
                />
              </a>
              {captionOf(photo) && <figcaption>{captionOf(photo)}</figcaption>}
            </figure>
          </li>
        ))}
      </ul>
    </section>
  );
}
