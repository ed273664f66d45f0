import { genreIcons } from '@/components/fichiers/genre-icon';
import { Icon } from '@/components/ui/icon';
import { paths } from '@/lib/core/paths';
import type { FichierRef } from '@/lib/fichiers/schema';
import { kindAndSize } from '@/lib/fichiers/words';

/** What is under a message: pictures as pictures, the rest by name. Each opens or comes down by its link. */
export function Pieces({ fichiers }: { fichiers: readonly FichierRef[] }) {
  if (fichiers.length === 0) return null;
  const pictures = fichiers.filter(({ largeur }) => largeur !== null);
  const others = fichiers.filter(({ largeur }) => largeur === null);
  return (
    <>
      {pictures.length > 0 && (
        <div className="propos-fichiers">
          {pictures.map(({ id, nom }) => (
            <a key={id} href={paths.fichierApercu(id)}>
              {/* biome-ignore lint/performance/noImgElement: the server prepared this very size */}
              <img src={paths.fichierVignette(id)} width={160} height={160} alt={nom} loading="lazy" />
            </a>
          ))}
        </div>
      )}
      {others.map((fichier) => (
        <a key={fichier.id} className="piece" href={paths.fichier(fichier.id)}>
          <Icon name={genreIcons[fichier.genre]} />
          <span>
            <b>{fichier.nom}</b>
            <span className="petit doux">{kindAndSize(fichier)}</span>
          </span>
        </a>
      ))}
    </>
  );
}
