import Link from 'next/link';
import { Icon } from '@/components/ui/icon';
import type { Picto } from '@/lib/forum/words';

type Rubrique = { slug: string; nom: string; picto: Picto; nombre: number; href: string };

/** The categories of the forum, and how many sujets each holds. */
export function RubriquesNav({
  rubriques,
  current,
  all,
}: {
  rubriques: readonly Rubrique[];
  current: string | null;
  all: { nombre: number; href: string };
}) {
  return (
    <nav aria-label="Rubriques" className="rubriques">
      <h2>Rubriques</h2>
      <ul className="espace-nav">
        <li>
          <Link href={all.href} aria-current={current === null ? 'page' : undefined}>
            Toutes les rubriques
            <Nombre nombre={all.nombre} />
          </Link>
        </li>
        {rubriques.map(({ slug, nom, picto, nombre, href }) => (
          <li key={slug}>
            <Link href={href} aria-current={current === slug ? 'page' : undefined}>
              <Icon name={picto} /> {nom}
              <Nombre nombre={nombre} />
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

const Nombre = ({ nombre }: { nombre: number }) => (
  <span className="nombre">
    <span className="sr">, </span>
    {nombre.toLocaleString('fr-FR')}
    <span className="sr"> {nombre < 2 ? 'sujet' : 'sujets'}</span>
  </span>
);
