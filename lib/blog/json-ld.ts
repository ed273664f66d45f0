import type { ArticlePage } from './queries/article';

export const LICENCE_URL = 'https://creativecommons.org/licenses/by-sa/4.0/';

/** An article as search engines read it (schema.org `BlogPosting`, JSON-LD 1.1). Addresses are whole. */
export function articleJsonLd(
  article: Pick<
    ArticlePage,
    'titre' | 'chapo' | 'auteurs' | 'publishedAt' | 'updatedAt' | 'categorie' | 'minutes'
  >,
  { page, image, site }: { page: string; image: string; site: string },
) {
  const { titre, chapo, auteurs, publishedAt, updatedAt, categorie, minutes } = article;
  return {
    '@context': 'https://schema.org',
    '@type': 'BlogPosting',
    mainEntityOfPage: page,
    url: page,
    headline: titre,
    ...(chapo ? { description: chapo } : {}),
    image,
    inLanguage: 'fr',
    license: LICENCE_URL,
    timeRequired: `PT${minutes}M`,
    ...(categorie ? { articleSection: categorie.nom } : {}),
    ...(publishedAt ? { datePublished: publishedAt.toISOString() } : {}),
    dateModified: updatedAt.toISOString(),
    author: auteurs.map(({ nom, structure }) => ({
      '@type': 'Person',
      name: nom,
      ...(structure ? { affiliation: { '@type': 'Organization', name: structure.nom } } : {}),
    })),
    publisher: { '@type': 'Organization', name: site },
  };
}
