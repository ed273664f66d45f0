import Link from 'next/link';
import { Affiche } from '@/components/affiches/affiche';
import { paths } from '@/lib/core/paths';

export type ShelfProject = {
  id: string;
  slug: string;
  nom: string;
  commune: string | null;
  /** Names of the structures at work in it. */
  structures: string[];
};

/** Posters of the espaces that chose to be seen, standing on a board. Nothing when there are none. */
export function ProjectShelf({ projects }: { projects: ShelfProject[] }) {
  if (projects.length === 0) return null;
  return (
    <section className="etagere" aria-labelledby="projets">
      <div className="page">
        <div className="section-tete">
          <h2 id="projets">Des projets qui se montent</h2>
          <p className="doux petit">Leur travail est privé, leur affiche ne l’est pas.</p>
        </div>
        <ul>
          {projects.map((project) => (
            <li key={project.id}>
              <Link className="affiche-lien" href={paths.espace(project.slug)} prefetch={false}>
                <Affiche id={project.id} title={project.nom} over={project.commune} />
              </Link>
              <div className="socle" />
              <p className="etagere-legende">{enumerate(project.structures)}</p>
            </li>
          ))}
        </ul>
      </div>
    </section>
  );
}

const SHOWN = 3;
const OTHERS = ['', 'une autre', 'deux autres', 'trois autres', 'quatre autres', 'cinq autres'];

/** « Compagnie Brume de mars, Ehpad Les Myrtilles et deux autres ». */
export function enumerate(names: string[]): string {
  const rest = names.length - SHOWN;
  if (rest <= 0) return names.join(', ');
  return `${names.slice(0, SHOWN).join(', ')} et ${OTHERS[rest] ?? `${rest} autres`}`;
}
