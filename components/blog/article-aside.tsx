import Link from 'next/link';
import { ReportLink } from '@/components/moderation/report-link';
import { Avatar } from '@/components/ui/avatar';
import type { ArticlePage } from '@/lib/blog/queries/article';
import { fullDate } from '@/lib/core/dates';
import { paths } from '@/lib/core/paths';
import { ShareLink } from './share-link';

const LICENCE = 'https://creativecommons.org/licenses/by-sa/4.0/deed.fr';

/** Who wrote it, when, and how it may be used. */
export function ArticleAside({ article, url }: { article: ArticlePage; url: string }) {
  const { auteurs, publishedAt, updatedAt, minutes, etat, mine } = article;
  const corrected =
    etat === 'publie' && publishedAt && fullDate(updatedAt) !== fullDate(publishedAt) ? updatedAt : null;
  return (
    <aside className="pile-large" aria-label="À propos de l’article">
      <section className="pile pile-courte" aria-label={auteurs.length > 1 ? 'Auteurs' : 'Auteur'}>
        {auteurs.map(({ id, nom, structure }) => (
          <div key={id} className="personne">
            <Avatar nom={nom} />
            <div>
              <p className="gras">{nom}</p>
              {structure && (
                <p className="petit doux">
                  <Link href={paths.fiche(structure.slug)} prefetch={false}>
                    {structure.nom}
                  </Link>
                </p>
              )}
            </div>
          </div>
        ))}
        <dl className="faits faits--court">
          {publishedAt && (
            <div>
              <dt>Publié</dt>
              <dd>
                <time dateTime={publishedAt.toISOString()}>{fullDate(publishedAt)}</time>
              </dd>
            </div>
          )}
          {corrected && (
            <div>
              <dt>Mis à jour</dt>
              <dd>
                <time dateTime={corrected.toISOString()}>{fullDate(corrected)}</time>
              </dd>
            </div>
          )}
          <div>
            <dt>Lecture</dt>
            <dd>{minutes}&nbsp;min</dd>
          </div>
          <div>
            <dt>Licence</dt>
            <dd>
              <a href={LICENCE} rel="license noopener">
                CC&nbsp;BY-SA&nbsp;4.0
              </a>
              , à reprendre en citant {auteurs.length > 1 ? 'ses auteurs' : 'son auteur'}
            </dd>
          </div>
        </dl>
      </section>
      {etat === 'publie' && (
        <section className="article-partage" aria-labelledby="partager">
          <h2 className="titre-4" id="partager">
            Partager ce lien
          </h2>
          <ShareLink url={url} />
          {!mine && (
            <p>
              <ReportLink cible="article" id={article.id} quoi="cet article" />
            </p>
          )}
        </section>
      )}
      <section className="carte carte--bois pile pile-courte" aria-labelledby="ecrire">
        <h2 className="titre-3" id="ecrire">
          À vous d’écrire
        </h2>
        <p>Un retour d’expérience, même court, aide la vallée d’à côté.</p>
        <p>
          <Link className="lien-suite" href={paths.articleNouveau()} prefetch={false}>
            Proposer un article
          </Link>
        </p>
      </section>
    </aside>
  );
}
