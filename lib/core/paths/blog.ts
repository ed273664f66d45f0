import { query } from './query';

/** Articles. */
export const blogPaths = {
  blog: (params: { q?: string; categorie?: string | undefined; page?: string } = {}) =>
    query('/blog', params),
  /** `fait`: says what was just done; `page`: of its commentaires. */
  article: (slug: string, params: { fait?: string; page?: string } = {}) => query(`/blog/${slug}`, params),
  /** `brouillon`: goes on with one that keeps itself, by its id. */
  articleNouveau: (params: { brouillon?: string } = {}) => query('/blog/nouveau', params),
  /** `version`: what was just kept, so that the form is drawn anew from it. */
  articleModifier: (slug: string, params: { fait?: string; version?: string } = {}) =>
    query(`/blog/${slug}/modifier`, params),
  mesArticles: (params: { q?: string; page?: string; fait?: string } = {}) =>
    query('/blog/mes-articles', params),
  /** The agents’ desk: what is proposed, scheduled, begun or given back. */
  blogRedaction: (params: { etat?: string; q?: string; page?: string } = {}) =>
    query('/blog/redaction', params),
  blogCategories: (params: { fait?: string } = {}) => query('/blog/redaction/categories', params),
  blogFlux: () => '/blog/flux.xml',
  /** Its social preview, as a PNG of 1,200 by 630 pixels; `version` changes whenever the picture does. */
  articleAffiche: (slug: string, version: string) => `/blog/${slug}/affiche/${version}`,
  /** A film of another site, in a page of its own that may load that site alone. */
  articleVideo: (slug: string, site: string, film: string) => `/blog/${slug}/video/${site}/${film}`,
} as const;
