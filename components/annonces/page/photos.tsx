import type { AnnoncePhotoRow } from '@/lib/annonces/queries';
import { paths } from '@/lib/core/paths';

const stop = (text: string) => (/[.!?…]$/.test(text) ? text : `${text}.`);

/** The first photo is the large one; each opens whole. */
export function AnnoncePhotos({ titre, photos }: { titre: string; photos: AnnoncePhotoRow[] }) {
  if (photos.length === 0) return null;
  const captions = photos.flatMap(({ legende }) => (legende ? [stop(legende)] : []));
  return (
    <figure>
      <ul className="galerie" data-nombre={Math.min(photos.length, 3)}>
        {photos.map(({ id, legende, largeur, hauteur }, index) => (
          <li key={id}>
            <a href={paths.fichierApercu(id)}>
              {/* biome-ignore lint/performance/noImgElement: the server prepared the sizes it serves */}
              <img
                src={paths.fichierApercu(id)}
                srcSet={
                  index === 0
                    ? undefined
                    : `${paths.fichierVignette(id)} 320w, ${paths.fichierApercu(id)} 1600w`
                }
                sizes={index === 0 ? undefined : '(max-width: 40rem) 50vw, 18rem'}
                width={largeur}
                height={hauteur}
                loading={index === 0 ? undefined : 'lazy'}
                alt={legende || `Photo ${index + 1} : ${titre}`}
              />
            </a>
          </li>
        ))}
      </ul>
      {captions.length > 0 && (
        <figcaption className="petit doux galerie-legende">{captions.join(' ')}</figcaption>
      )}
    </figure>
  );
}
