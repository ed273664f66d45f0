import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { askedText } from '@/app/asked-text';
import { DeskRows } from '@/components/blog/desk-rows';
import { BureauOnglets } from '@/components/bureau/onglets';
import { PageTitle } from '@/components/layout/page-title';
import { ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { Pagination } from '@/components/ui/pagination';
import { SearchForm } from '@/components/ui/search-form';
import { requireActor } from '@/lib/auth/current-actor';
import { canEditBlog } from '@/lib/blog/policy';
import { type DeskPart, deskParts, listDesk } from '@/lib/blog/queries/desk';
import { pageNumber } from '@/lib/core/pagination';
import { paths } from '@/lib/core/paths';

export const metadata: Metadata = { title: 'Rédaction du blog', robots: { index: false } };

type Given = string | string[] | undefined;
type Props = { searchParams: Promise<{ etat?: Given; q?: Given; page?: Given }> };

const names: Record<DeskPart, string> = {
  proposes: 'Proposés',
  programmes: 'Programmés',
  brouillons: 'Brouillons de l’équipe',
  rendus: 'Rendus',
  retires: 'Retirés',
};
const nothing: Record<DeskPart, string> = {
  proposes: 'Aucun article n’attend votre lecture',
  programmes: 'Rien n’est programmé',
  brouillons: 'Aucun brouillon',
  rendus: 'Aucun article n’est chez ses auteurs',
  retires: 'Aucun article n’a été retiré',
};

export default async function DeskPage({ searchParams }: Props) {
  const actor = await requireActor();
  if (!canEditBlog(actor)) notFound();
  const { etat, q: asked, page } = await searchParams;
  const q = askedText(asked);
  const part = deskParts.find((one) => one === etat) ?? 'proposes';
  const found = await listDesk(actor, part, { q, page: pageNumber(page) });
  return (
    <>
      <PageTitle
        title="Rédaction du blog"
        crumbs={[{ label: 'Blog', href: paths.blog() }]}
        action={
          <div className="ligne">
            <ButtonLink href={paths.articleNouveau()} icon="pencil" prefetch={false}>
              Écrire un article
            </ButtonLink>
            <ButtonLink href={paths.blogCategories()} variant="secondaire" prefetch={false}>
              Catégories
            </ButtonLink>
          </div>
        }
      />
      <div className="corps page pile-large">
        <BureauOnglets current="blog" />
        <nav className="article-categories" aria-label="États">
          {deskParts.map((one) => (
            <Link
              key={one}
              className="puce"
              href={paths.blogRedaction({ etat: one })}
              aria-current={one === part ? 'page' : undefined}
              prefetch={false}
            >
              {names[one]} <span className="nombre">{found.counts[one]}</span>
            </Link>
          ))}
        </nav>
        <SearchForm
          label="Chercher parmi ces articles"
          action={paths.blogRedaction()}
          defaultValue={q}
          keep={{ etat: part }}
        />
        <section className="pile" aria-labelledby="file">
          <h2 id="file">{names[part]}</h2>
          {found.items.length === 0 ? (
            <EmptyState
              drawing={q ? 'introuvable' : 'vide'}
              level={3}
              title={q ? 'Rien ne répond à cette recherche' : nothing[part]}
            />
          ) : (
            <DeskRows items={found.items} today={new Date()} />
          )}
          <Pagination
            page={found.page}
            pages={found.pages}
            href={(n) => paths.blogRedaction({ etat: part, q, page: String(n) })}
          />
        </section>
      </div>
    </>
  );
}
