import Link from 'next/link';
import { FichierImage } from '@/components/fichiers/fichier-image';
import { genreIcons } from '@/components/fichiers/genre-icon';
import { Icon } from '@/components/ui/icon';
import { ago } from '@/lib/core/dates';
import { paths } from '@/lib/core/paths';
import type { FichierRow } from '@/lib/fichiers/schema';

type Props = { fichiers: FichierRow[]; slug: string; meId: string; today: Date };

/** The files added last; each downloads, as in the list. */
export function LatestFichiers({ fichiers, slug, meId, today }: Props) {
  if (fichiers.length === 0) return null;
  return (
    <section aria-labelledby="fich">
      <div className="section-tete">
        <h2 id="fich">Derniers fichiers</h2>
        <Link className="lien-suite" href={paths.fichiers(slug)} prefetch={false}>
          Les fichiers
        </Link>
      </div>
      <ul className="pieces">
        {fichiers.map((fichier) => (
          <li key={fichier.id}>
            <a className="piece" href={paths.fichier(fichier.id)} download={fichier.nom}>
              {fichier.genre === 'image' && fichier.largeur !== null ? (
                <FichierImage fichier={fichier} size="vignette" alt="" />
              ) : (
                <Icon name={genreIcons[fichier.genre]} />
              )}
              <span>
                <b>{fichier.nom}</b>
                <span className="petit doux">
                  ajouté {ago(fichier.createdAt, today)} par{' '}
                  {fichier.ajoutePar.id === meId ? 'vous' : fichier.ajoutePar.nom}
                </span>
              </span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
