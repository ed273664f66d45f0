import type { Metadata } from 'next';
import { SuspendedNotice } from '@/app/suspended-notice';
import { ArticleForm } from '@/components/blog/form/article-form';
import { WritingHelp } from '@/components/blog/form/writing-help';
import { PageTitle } from '@/components/layout/page-title';
import { requireActor } from '@/lib/auth/current-actor';
import { formCategories, getEditableArticle, publishesOwn } from '@/lib/blog/queries/form';
import type { Connecte } from '@/lib/comptes/actor';
import { isAppError } from '@/lib/core/errors';
import { paths } from '@/lib/core/paths';
import { uuid7 } from '@/lib/core/uuid';
import { articleValues } from '../article-fields';
import { articleFormAction, keepArticleAction } from './actions';

export const metadata: Metadata = { title: 'Écrire un article', robots: { index: false } };

type Props = { searchParams: Promise<{ brouillon?: string | string[] }> };

/** The draft asked for; null once it is no longer one's own to write. */
async function draft(actor: Connecte, id: string) {
  try {
    const article = await getEditableArticle(actor, { id });
    return article.etat === 'brouillon' ? article : null;
  } catch (error) {
    if (isAppError(error)) return null;
    throw error;
  }
}

export default async function NewArticlePage({ searchParams }: Props) {
  const actor = await requireActor();
  const { brouillon } = await searchParams;
  const article = typeof brouillon === 'string' && brouillon ? await draft(actor, brouillon) : null;
  const publishes = publishesOwn(actor);
  const categories = await formCategories(actor, article?.categorieId ?? null);
  return (
    <>
      <PageTitle
        title={publishes ? 'Écrire un article' : 'Proposer un article'}
        lead={
          publishes
            ? 'Il paraît tout de suite, ou au moment que vous choisissez.'
            : 'L’équipe le lit, l’accepte ou vous le rend avec un mot. Rien ne paraît sans votre accord.'
        }
        crumbs={[{ label: 'Blog', href: paths.blog() }]}
      />
      <div className="corps page grille-2-1">
        <div className="pile">
          <SuspendedNotice actor={actor} />
          <ArticleForm
            action={articleFormAction}
            keep={keepArticleAction}
            articleId={article?.id ?? uuid7()}
            etat="brouillon"
            values={article ? articleValues(article) : { commentairesOuverts: 'on' }}
            photos={article?.photos ?? null}
            auteurs={article?.auteurs ?? [{ id: actor.id, nom: actor.nom }]}
            categories={categories}
            geste={publishes ? 'publier' : 'proposer'}
            fresh
          />
        </div>
        <WritingHelp />
      </div>
    </>
  );
}
