import type { MouseEvent } from 'react';
import { useLogTools } from '@/components/discussion/log/log-context';
import { FichierCard } from '@/components/fichiers/fichier-card';
import { FichierImage } from '@/components/fichiers/fichier-image';
import { paths } from '@/lib/core/paths';
import type { FichierRef } from '@/lib/fichiers/schema';

/** A picture that has previews. */
const isPicture = ({ genre, largeur, retire }: FichierRef) =>
  genre === 'image' && largeur !== null && !retire;

/** The files under a message: pictures side by side, then the others. */
export function MessageFiles({ fichiers }: { fichiers: FichierRef[] }) {
  if (fichiers.length === 0) return null;
  const pictures = fichiers.filter(isPicture);
  const others = fichiers.filter((fichier) => !isPicture(fichier));
  return (
    <>
      {pictures.length > 0 ? (
        <ul className="message-images">
          {pictures.map((fichier) => (
            <li key={fichier.id}>
              <Picture fichier={fichier} />
            </li>
          ))}
        </ul>
      ) : null}
      {others.map((fichier) => (
        <FichierCard key={fichier.id} fichier={fichier} />
      ))}
    </>
  );
}

/** A link to the picture, which the live page shows without leaving. */
function Picture({ fichier }: { fichier: FichierRef }) {
  const { view } = useLogTools();
  const onClick = (event: MouseEvent) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    view(fichier);
  };
  return (
    <a className="message-image" href={paths.fichierApercu(fichier.id)} onClick={onClick}>
      <FichierImage fichier={fichier} size="vignette" alt={`Image : ${fichier.nom}`} />
    </a>
  );
}
