import type { Metadata } from 'next';
import { askedText } from '@/app/asked-text';
import { DeskRows } from '@/components/blog/desk-rows';
import { PageTitle } from '@/components/layout/page-title';
import { ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { Notice } from '@/components/ui/notice';
import { Pagination } from '@/components/ui/pagination';
import { SearchForm } from '@/components/ui/search-form';
import { requireActor } from '@/lib/auth/current-actor';
import { listOwnArticles } from '@/lib/blog/queries/desk';
import { isAgent } from '@/lib/comptes/policy';
import { pageNumber } from '@/lib/core/pagination';
import { paths } from '@/lib/core/paths';
import { plural } from '@/lib/core/text';

export const metadata: Metadata = { title: 'Mes articles', robots: { index: false } };

type Given = string | string[] | undefined;
type Props = { searchParams: Promise<{ q?: Given; page?: Given; fait?: Given }> };

export default async function OwnArticlesPage({ searchParams }: Props) {
  const actor = await requireActor();
  const { q: asked, page, fait } = await searchParams;
  const q = askedText(asked);
  const found = await listOwnArticles(actor, { q, page: pageNumber(page) });
  const write = isAgent(actor) ? 'Écrire un article' : 'Proposer un article';
  return (
    <>
      <PageTitle
        title="Mes articles"
        lead="Vos brouillons, ce que vous avez proposé, et ce qui est en ligne."
        crumbs={[{ label: 'Blog', href: paths.blog() }]}
        action={
          <ButtonLink href={paths.articleNouveau()} icon="pencil" prefetch={false}>
            {write}
          </ButtonLink>
        }
      />
      <div className="corps page pile-section">
        {fait === 'supprime' && <Notice tone="reussite" title="L’article est supprimé" live />}
        <SearchForm label="Chercher dans mes articles" action={paths.mesArticles()} defaultValue={q} />
        {found.total === 0 ? (
          <EmptyState
            drawing={q ? 'introuvable' : 'vide'}
            title={q ? 'Rien ne répond à cette recherche' : 'Vous n’avez pas encore écrit d’article'}
          >
            {!q && <p>Un retour d’expérience, même court, aide la vallée d’à côté.</p>}
          </EmptyState>
        ) : (
          <section className="pile" aria-labelledby="compte">
            <h2 id="compte">{plural(found.total, 'article')}</h2>
            <DeskRows items={found.items} today={new Date()} />
            <Pagination
              page={found.page}
              pages={found.pages}
              href={(n) => paths.mesArticles({ q, page: String(n) })}
            />
          </section>
        )}
      </div>
    </>
  );
}
