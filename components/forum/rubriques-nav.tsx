import { Drawn } from '@/components/ui/drawn';
import { Icon } from '@/components/ui/icon';
import { PageLink } from '@/components/ui/page-link';
import type { Picto } from '@/lib/forum/words';

type Rubrique = { slug: string; nom: string; picto: Picto; nombre: number; href: string };

type Rubriques = {
  rubriques: readonly Rubrique[];
  current: string | null;
  all: { nombre: number; href: string };
};

/** The categories of the forum, and how many sujets each holds. */
export const RubriquesNav = (rubriques: Rubriques) => (
  <Drawn as="nav" aria-label="Rubriques" className="rubriques" of={List} data={rubriques} />
);

function List({ rubriques, current, all }: Rubriques) {
  return (
    <>
      <h2>Rubriques</h2>
      <ul className="espace-nav">
        <li>
          <PageLink href={all.href} aria-current={current === null ? 'page' : undefined}>
            Toutes les rubriques
            <Nombre nombre={all.nombre} />
          </PageLink>
        </li>
        {rubriques.map(({ slug, nom, picto, nombre, href }) => (
          <li key={slug}>
            <PageLink href={href} aria-current={current === slug ? 'page' : undefined}>
              <Icon name={picto} /> {nom}
              <Nombre nombre={nombre} />
            </PageLink>
          </li>
        ))}
      </ul>
    </>
  );
}

const Nombre = ({ nombre }: { nombre: number }) => (
  <span className="nombre">
    <span className="sr">, </span>
    {nombre.toLocaleString('fr-FR')}
    <span className="sr"> {nombre < 2 ? 'sujet' : 'sujets'}</span>
  </span>
);
