import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { SuspendedNotice } from '@/app/suspended-notice';
import { ArticleForm } from '@/components/blog/form/article-form';
import { WritingHelp } from '@/components/blog/form/writing-help';
import { PageTitle } from '@/components/layout/page-title';
import { Notice } from '@/components/ui/notice';
import { requireActor } from '@/lib/auth/current-actor';
import { formCategories, getEditableArticle } from '@/lib/blog/queries/form';
import type { Connecte } from '@/lib/comptes/actor';
import { isAgent } from '@/lib/comptes/policy';
import { isAppError } from '@/lib/core/errors';
import { paths } from '@/lib/core/paths';
import { articleValues } from '../../article-fields';
import { articleFormAction, keepArticleAction } from '../../nouveau/actions';

export const metadata: Metadata = { title: 'Modifier l’article', robots: { index: false } };

type Props = {
  params: Promise<{ slug: string }>;
  searchParams: Promise<{ fait?: string | string[]; version?: string | string[] }>;
};

async function find(actor: Connecte, slug: string) {
  try {
    return await getEditableArticle(actor, { slug });
  } catch (error) {
    if (isAppError(error)) notFound();
    throw error;
  }
}

export default async function EditArticlePage({ params, searchParams }: Props) {
  const actor = await requireActor();
  const article = await find(actor, (await params).slug);
  const [categories, { fait, version }] = await Promise.all([
    formCategories(actor, article.categorieId),
    searchParams,
  ]);
  const { id, slug, etat, titre, photos, auteurs, reponse } = article;
  const ours = etat === 'brouillon' || etat === 'retourne';
  return (
    <>
      <PageTitle
        title="Modifier l’article"
        crumbs={[
          { label: 'Blog', href: paths.blog() },
          { label: titre || 'Sans titre', href: paths.article(slug) },
        ]}
      />
      <div className="corps page grille-2-1">
        <div className="pile-section">
          {fait === 'garde' && (
            <Notice tone="reussite" title={ours ? 'Le brouillon est gardé' : 'L’article est enregistré'} live>
              {ours && 'Vous le retrouvez dans « Mes articles », sur tous vos appareils.'}
            </Notice>
          )}
          {etat === 'retourne' && (
            <Notice tone="attention" title="L’équipe vous le rend avec ce mot">
              <p className="lignes">« {reponse} »</p>
            </Notice>
          )}
          <SuspendedNotice actor={actor} />
          <ArticleForm
            key={typeof version === 'string' ? version : ''}
            action={articleFormAction}
            {...(ours ? { keep: keepArticleAction } : {})}
            articleId={id}
            etat={etat}
            values={articleValues(article)}
            photos={photos}
            auteurs={auteurs}
            categories={categories}
            geste={article.publishes ? 'publier' : ours && !isAgent(actor) ? 'proposer' : 'enregistrer'}
            cancelHref={paths.article(slug)}
          />
        </div>
        <WritingHelp />
      </div>
    </>
  );
}
