import { Icon } from '@/components/ui/icon';
import { paths } from '@/lib/core/paths';
import type { FichierRef } from '@/lib/fichiers/schema';
import { kindAndSize } from '@/lib/fichiers/words';
import { genreIcons } from './genre-icon';

/** A file where it is spoken of: its name, kind and size; the whole card downloads it. */
export function FichierCard({ fichier }: { fichier: FichierRef }) {
  if (fichier.retire)
    return (
      <p className="piece piece--retiree">
        <Icon name="trash-2" />
        <span>
          <b>Fichier retiré</b>
          <span className="petit doux">{fichier.nom}</span>
        </span>
      </p>
    );
  return (
    // A plain link: the page stays, the browser downloads.
    <a className="piece" href={paths.fichier(fichier.id)} download={fichier.nom}>
      <Icon name={genreIcons[fichier.genre]} />
      <span>
        <b>{fichier.nom}</b>
        <span className="petit doux">{kindAndSize(fichier)}</span>
      </span>
      <Icon name="download" />
    </a>
  );
}
