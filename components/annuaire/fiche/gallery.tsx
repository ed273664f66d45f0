import { MotifDrawing } from '@/components/affiches/motif';
import { grounds, hash, motifs } from '@/components/affiches/pick';
import type { FichePhotoRow } from '@/lib/annuaire/queries';
import { paths } from '@/lib/core/paths';

/** The first photo is the large one; two stand beside it, the others below. Each opens whole. */
export function Gallery({ nom, photos }: { nom: string; photos: FichePhotoRow[] }) {
  const [first, ...others] = photos;
  if (!first) return null;
  return (
    <figure>
      <ul className="galerie" data-nombre={Math.min(photos.length, 3)}>
        <Photo photo={first} nom={nom} large />
        {others.map((photo) => (
          <Photo key={photo.id} photo={photo} nom={nom} />
        ))}
      </ul>
      <Captions photos={photos} />
    </figure>
  );
}

function Photo({ photo, nom, large = false }: { photo: FichePhotoRow; nom: string; large?: boolean }) {
  const { id, legende, largeur, hauteur } = photo;
  return (
    <li>
      <a href={paths.fichierApercu(id)}>
        {/* biome-ignore lint/performance/noImgElement: the server prepared the sizes it serves */}
        <img
          src={paths.fichierApercu(id)}
          srcSet={large ? undefined : `${paths.fichierVignette(id)} 320w, ${paths.fichierApercu(id)} 1600w`}
          sizes={large ? undefined : '(max-width: 40rem) 50vw, 18rem'}
          width={largeur}
          height={hauteur}
          loading={large ? undefined : 'lazy'}
          alt={legende || `Photo : ${nom}`}
        />
      </a>
    </li>
  );
}

const stop = (text: string) => (/[.!?…]$/.test(text) ? text : `${text}.`);

function Captions({ photos }: { photos: FichePhotoRow[] }) {
  const said = photos.flatMap(({ legende, credit }) => {
    const photo = credit && `photo ${credit}`;
    if (legende) return [stop(photo ? `${legende} (${photo})` : legende)];
    return photo ? [stop(`Photo ${credit}`)] : [];
  });
  return said.length > 0 ? (
    <figcaption className="petit doux galerie-legende">{said.join(' ')}</figcaption>
  ) : null;
}

/** Where there is no photo yet, drawings hold the place: always the same for one fiche. They say nothing. */
export function HeldPlace({ id }: { id: string }) {
  const seed = hash(id);
  const pick = <T,>(list: readonly T[], step: number): T => list[(seed + step * 2) % list.length] as T;
  return (
    <div className="galerie" data-nombre="3" aria-hidden="true">
      {[0, 1, 2].map((place) => (
        <div key={place} className={`affiche affiche--${pick(grounds, place)}`}>
          <MotifDrawing name={pick(motifs, place + Math.floor(seed / 7))} />
        </div>
      ))}
    </div>
  );
}
