import Link from 'next/link';
import { paths } from '@/lib/core/paths';

type Departure = { slug: string; nom: string; successeur: string | null };

/** What happens to what one does not own alone. */
export function Consequences({ departs, fiches }: { departs: Departure[]; fiches: string[] }) {
  const closing = departs.filter(({ successeur }) => successeur === null);
  const passing = departs.filter(({ successeur }) => successeur !== null);
  return (
    <div className="prose">
      <ul>
        <li>
          Vos messages et vos documents restent dans les espaces, sous le nom « Compte supprimé ». Les
          fichiers que vous y avez ajoutés restent aussi.
        </li>
        <li>
          Votre nom, votre adresse, votre photo, vos visites, vos demandes et vos invitations sont effacés.
        </li>
        <li>
          Vos annonces et vos brouillons sont supprimés. Ce que vous avez écrit sous celles des autres, dans
          le forum et dans vos conversations reste, sous le nom « Compte supprimé ».
        </li>
        {closing.map(({ slug, nom }) => (
          <li key={slug}>
            Vous êtes la seule personne de <Link href={paths.espace(slug)}>{nom}</Link> : cet espace sera
            fermé avec tout ce qu’il contient.
          </li>
        ))}
        {passing.map(({ slug, nom, successeur }) => (
          <li key={slug}>
            {successeur} deviendra responsable de <Link href={paths.espace(slug)}>{nom}</Link>. Vous pouvez en{' '}
            <Link href={paths.membres(slug)}>nommer un autre</Link> avant de partir.
          </li>
        ))}
        {fiches.map((nom) => (
          <li key={nom}>La fiche {nom} reste dans l’annuaire, et plus personne ne parle pour elle.</li>
        ))}
      </ul>
    </div>
  );
}
