import type { ReactNode } from 'react';
import { Icon } from '@/components/ui/icon';
import { paths } from '@/lib/core/paths';
import type { FichierRow } from '@/lib/fichiers/schema';
import { kindAndSize } from '@/lib/fichiers/words';
import { FichierImage } from './fichier-image';
import { FichierViewer } from './fichier-viewer';
import { genreIcons } from './genre-icon';

/** A file in a list: what it is, its name (which downloads it), who added it and when. */
export function FichierRowItem({
  fichier,
  when,
  action,
}: {
  fichier: FichierRow;
  /** « mardi, 10 h 15 », or what happened to it. */
  when: string;
  action?: ReactNode;
}) {
  const { id, nom, genre, largeur, retire } = fichier;
  const pictured = genre === 'image' && largeur !== null;
  return (
    <li className={retire ? 'fichier fichier--retire' : 'fichier'}>
      {pictured && !retire ? (
        <FichierImage fichier={fichier} size="vignette" alt="" />
      ) : (
        <Icon name={genreIcons[genre]} />
      )}
      <div>
        {retire ? (
          <b>{nom}</b>
        ) : (
          <a className="nom-fichier" href={paths.fichier(id)} download={nom}>
            {nom}
          </a>
        )}
        <p className="meta">
          <span>{kindAndSize(fichier)}</span>
          <span>{fichier.ajoutePar.nom}</span>
          <span>{when}</span>
        </p>
      </div>
      <div className="fichier-actions">
        {!retire && (pictured || genre === 'audio' || genre === 'video') && (
          <FichierViewer fichier={fichier} />
        )}
        {action}
      </div>
    </li>
  );
}
