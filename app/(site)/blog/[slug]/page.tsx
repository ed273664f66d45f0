import type { Metadata } from 'next';
import Link from 'next/link';
import { takeUpAction } from '@/app/(site)/moderation/actions';
import { MeasureOn } from '@/app/(site)/moderation/measure-on';
import { currentInstance } from '@/app/current-instance';
import { linkPreview } from '@/app/social-poster/link-preview';
import { posterVersion } from '@/app/social-poster/version';
import { SuspendedNotice } from '@/app/suspended-notice';
import { ArticleAside } from '@/components/blog/article-aside';
import { ArticleBody, ArticlePicture } from '@/components/blog/article-body';
import { ArticleGestures } from '@/components/blog/article-gestures';
import { ArticleItems } from '@/components/blog/article-items';
import { PosterFace } from '@/components/blog/face';
import { Gallery } from '@/components/blog/gallery';
import { DoneNotice, StateNotice } from '@/components/blog/state-notice';
import { CommentsSection } from '@/components/commentaires/comments-section';
import { PageTitle } from '@/components/layout/page-title';
import { scriptText } from '@/lib/annuaire/json-ld';
import { currentActor } from '@/lib/auth/current-actor';
import { articleJsonLd } from '@/lib/blog/json-ld';
import { relatedArticles } from '@/lib/blog/queries/list';
import { commentaireKey } from '@/lib/commentaires/commands';
import { listCommentaires } from '@/lib/commentaires/queries';
import { env } from '@/lib/core/env';
import { pageNumber } from '@/lib/core/pagination';
import { paths } from '@/lib/core/paths';
import { frenchSpaces } from '@/lib/core/text';
import { uuid7 } from '@/lib/core/uuid';
import { fullName } from '@/lib/instance/words';
import { readNotifications } from '@/lib/notifications/read';
import {
  acceptArticleAction,
  commentArticleAction,
  deleteArticleAction,
  deleteArticleCommentaireAction,
  restoreArticleAction,
  returnArticleAction,
  takeBackArticleAction,
  unscheduleArticleAction,
  withdrawArticleAction,
} from './actions';
import { currentArticle } from './current-article';
import { articlePoster } from './poster';

type Props = {
  params: Promise<{ slug: string }>;
  searchParams: Promise<{ fait?: string | string[]; page?: string | string[] }>;
};

const RELATED = 3;
const whole = (path: string) => new URL(path, env().publicUrl).href;
const posterPath = async (article: Awaited<ReturnType<typeof currentArticle>>) =>
  paths.articleAffiche(article.slug, posterVersion(await articlePoster(article)));

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const article = await currentArticle((await params).slug);
  const { titre, chapo, slug, etat, hidden, auteurs, publishedAt, updatedAt, categorie } = article;
  const preview = await linkPreview(
    async () => ({
      ...{ title: titre, description: chapo, url: paths.article(slug) },
      image: await posterPath(article),
    }),
    {
      authors: auteurs.map(({ nom }) => nom),
      ...(publishedAt ? { publishedTime: publishedAt.toISOString() } : {}),
      modifiedTime: updatedAt.toISOString(),
      ...(categorie ? { section: categorie.nom } : {}),
    },
  );
  return {
    title: titre || 'Sans titre',
    description: chapo,
    alternates: { canonical: whole(paths.article(slug)) },
    ...preview,
    ...(etat === 'publie' && !hidden ? {} : { robots: { index: false } }),
  };
}

export default async function ArticlePage({ params, searchParams }: Props) {
  const article = await currentArticle((await params).slug);
  const { fait: done, page } = await searchParams;
  const fait = typeof done === 'string' ? done : undefined;
  const { id, slug, titre, chapo, categorie, couverture, etat, hidden, auteurs } = article;
  const actor = await currentActor();
  const [commentaires, related, instance] = await Promise.all([
    listCommentaires(actor, { articleId: id }, pageNumber(page)),
    relatedArticles(actor, article, RELATED),
    currentInstance(),
  ]);
  const online = etat === 'publie' && !hidden;
  if (actor.kind === 'compte')
    await readNotifications(actor.id, [
      `article:${id}`,
      `article-propose:${id}`,
      `article-decision:${id}`,
      ...commentaires.items.map((one) => commentaireKey(one.id)),
    ]);
  const today = new Date();
  const url = whole(paths.article(slug));
  const data = articleJsonLd(article, {
    page: url,
    image: whole(await posterPath(article)),
    site: fullName(instance),
  });
  return (
    <>
      {online && (
        // biome-ignore lint/security/noDangerouslySetInnerHtml: JSON whose signs cannot close the element
        <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: scriptText(data) }} />
      )}
      <PageTitle
        title={frenchSpaces(titre) || 'Sans titre'}
        crumbs={[
          { label: 'Blog', href: paths.blog() },
          ...(categorie ? [{ label: categorie.nom, href: paths.blog({ categorie: categorie.slug }) }] : []),
        ]}
      />
      <div className="corps page article-corps">
        <div className="pile-section">
          <DoneNotice article={article} fait={fait} restore={restoreArticleAction} />
          <StateNotice article={article} />
          <MeasureOn kind="article" id={article.id} hidden={article.hidden} mine={article.mine} />
          <ArticleGestures
            article={article}
            actions={{
              accept: acceptArticleAction,
              giveBack: returnArticleAction,
              takeBack: takeBackArticleAction,
              unschedule: unscheduleArticleAction,
              withdraw: withdrawArticleAction,
              restore: restoreArticleAction,
              remove: deleteArticleAction,
            }}
          />
          <article className="article-texte" aria-label={titre || 'Sans titre'}>
            {chapo && <p className="chapo">{frenchSpaces(chapo)}</p>}
            {couverture ? (
              <ArticlePicture photo={couverture} className="article-couverture" />
            ) : (
              // Only of who gave no picture at all.
              article.illustrated || (
                <figure className="article-couverture">
                  <PosterFace id={id} large />
                </figure>
              )
            )}
            <ArticleBody slug={slug} pieces={article.pieces} />
          </article>
          <Gallery photos={article.galerie} />
        </div>
        <ArticleAside article={article} url={url} />
      </div>
      {related.length > 0 && (
        <section className="bande-copeau section article-suite-section" aria-labelledby="lire">
          <div className="page">
            <div className="section-tete">
              <h2 id="lire">À lire ensuite</h2>
              <Link className="lien-suite" href={paths.blog()} prefetch={false}>
                Tous les articles
              </Link>
            </div>
            <ArticleItems articles={related} today={today} short />
          </div>
        </section>
      )}
      {online && (
        <div className="section">
          <div className="page">
            <CommentsSection
              under={{ name: 'articleId', id }}
              href={(n) => paths.article(slug, n ? { page: String(n) } : {})}
              open={article.commentairesOuverts}
              canComment={article.canComment}
              suspended={<SuspendedNotice actor={actor} />}
              clientId={uuid7()}
              auteurs={{ ids: auteurs.map((one) => one.id), nom: 'auteur de l’article' }}
              commentaires={commentaires}
              today={today}
              signedIn={actor.kind === 'compte'}
              add={commentArticleAction}
              remove={deleteArticleCommentaireAction}
              moderate={takeUpAction}
            />
          </div>
        </div>
      )}
    </>
  );
}
