import type { Metadata } from 'next';
import { currentInstance } from '@/app/current-instance';
import { ArticleItems } from '@/components/blog/article-items';
import { PageTitle } from '@/components/layout/page-title';
import { ButtonLink } from '@/components/ui/button';
import { Drawn } from '@/components/ui/drawn';
import { EmptyState } from '@/components/ui/empty-state';
import { PageLink } from '@/components/ui/page-link';
import { Pagination } from '@/components/ui/pagination';
import { SearchFields } from '@/components/ui/search-form';
import { currentActor } from '@/lib/auth/current-actor';
import { listArticles, listCategories } from '@/lib/blog/queries/list';
import type { BlogCategorieRow } from '@/lib/blog/words';
import { isAgent } from '@/lib/comptes/policy';
import { pageNumber } from '@/lib/core/pagination';
import { paths } from '@/lib/core/paths';
import { plural } from '@/lib/core/text';
import { fullName } from '@/lib/instance/words';

type Given = string | string[] | undefined;
type Props = { searchParams: Promise<{ q?: Given; categorie?: Given; page?: Given }> };
const text = (given: Given) => (typeof given === 'string' ? given.slice(0, 200) : '');

export async function generateMetadata(): Promise<Metadata> {
  const nom = fullName(await currentInstance());
  return {
    title: 'Blog',
    description: 'Retours d’expérience, méthodes et nouvelles de celles et ceux qui font la culture ici.',
    alternates: { types: { 'application/atom+xml': [{ url: paths.blogFlux(), title: `Blog – ${nom}` }] } },
  };
}

export default async function BlogPage({ searchParams }: Props) {
  const { q: asked, categorie: chosen, page } = await searchParams;
  const q = text(asked);
  const actor = await currentActor();
  const categories = await listCategories(actor);
  const categorie = categories.find(({ slug }) => slug === chosen);
  const found = await listArticles(actor, { q, categorie: categorie?.slug ?? '', page: pageNumber(page) });
  const searching = q !== '' || categorie !== undefined;
  const today = new Date();
  return (
    <>
      <PageTitle
        title={categorie ? categorie.nom : 'Blog'}
        lead="Ce qui a marché, ce que l’on ferait autrement : racontés par celles et ceux qui l’ont vécu."
        crumbs={categorie ? [{ label: 'Blog', href: paths.blog() }] : []}
        action={
          <div className="ligne">
            <ButtonLink href={paths.articleNouveau()} icon="pencil" prefetch={false}>
              {isAgent(actor) ? 'Écrire un article' : 'Proposer un article'}
            </ButtonLink>
            {actor.kind === 'compte' && (
              <ButtonLink href={paths.mesArticles()} variant="secondaire" prefetch={false}>
                Mes articles
              </ButtonLink>
            )}
          </div>
        }
      />
      <div className="corps page pile-section">
        <Drawn
          as="search"
          of={SearchFields}
          data={{
            ...{ label: 'Chercher dans le blog', action: paths.blog(), defaultValue: q },
            keep: { categorie: categorie?.slug ?? '' },
          }}
        />
        {categories.length > 0 && (
          <Drawn
            as="nav"
            aria-label="Catégories"
            className="article-categories"
            of={Categories}
            data={{
              categories: categories.filter(({ articles }) => articles > 0),
              chosen: categorie?.slug,
              q,
            }}
          />
        )}
        {found.items.length === 0 ? (
          <EmptyState
            drawing={searching ? 'introuvable' : 'vide'}
            title={
              searching ? 'Aucun article ne répond à cette recherche' : 'Le premier article reste à écrire'
            }
            action={
              searching && (
                <ButtonLink href={paths.blog()} variant="secondaire">
                  Voir tous les articles
                </ButtonLink>
              )
            }
          >
            <p>
              {searching
                ? 'Essayez un autre mot, ou une autre catégorie.'
                : 'Un atelier, une résidence, une panne évitée : racontez ce qui servira à d’autres.'}
            </p>
          </EmptyState>
        ) : (
          <section className="pile" aria-labelledby="compte">
            <h2 id="compte">{plural(found.total, 'article')}</h2>
            <ArticleItems articles={found.items} today={today} />
            <Pagination
              page={found.page}
              pages={found.pages}
              label="Pages d’articles"
              href={(n) => paths.blog({ q, categorie: categorie?.slug, page: String(n) })}
            />
          </section>
        )}
        <p className="petit">
          <a href={paths.blogFlux()}>Suivre le blog dans un lecteur de flux (Atom)</a>
        </p>
      </div>
    </>
  );
}

type Chosen = {
  categories: (BlogCategorieRow & { articles: number })[];
  chosen: string | undefined;
  q: string;
};

const Categories = ({ categories, chosen, q }: Chosen) => (
  <>
    <PageLink className="puce" href={paths.blog({ q })} aria-current={chosen ? undefined : 'page'}>
      Tout
    </PageLink>
    {categories.map(({ slug, nom, articles }) => (
      <PageLink
        key={slug}
        className="puce"
        href={paths.blog({ q, categorie: slug })}
        aria-current={slug === chosen ? 'page' : undefined}
      >
        {nom} <span className="nombre">{articles}</span>
        <span className="sr">{articles > 1 ? ' articles' : ' article'}</span>
      </PageLink>
    ))}
  </>
);
