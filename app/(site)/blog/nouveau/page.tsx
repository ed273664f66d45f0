import type { Metadata } from 'next';
import { ArticleForm } from '@/components/blog/form/article-form';
import { WritingHelp } from '@/components/blog/form/writing-help';
import { PageTitle } from '@/components/layout/page-title';
import { requireActor } from '@/lib/auth/current-actor';
import { formCategories, publishesOwn } from '@/lib/blog/queries/form';
import { paths } from '@/lib/core/paths';
import { uuid7 } from '@/lib/core/uuid';
import { articleFormAction, keepArticleAction } from './actions';

export const metadata: Metadata = { title: 'Écrire un article', robots: { index: false } };

export default async function NewArticlePage() {
  const actor = await requireActor();
  const publishes = publishesOwn(actor);
  const categories = await formCategories(actor, null);
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
        <ArticleForm
          action={articleFormAction}
          keep={keepArticleAction}
          articleId={uuid7()}
          etat="brouillon"
          values={{ commentairesOuverts: 'on', [`auteurs.${actor.id}`]: 'on' }}
          photos={[]}
          auteurs={[{ id: actor.id, nom: actor.nom }]}
          categories={categories}
          geste={publishes ? 'publier' : 'proposer'}
        />
        <WritingHelp />
      </div>
    </>
  );
}
