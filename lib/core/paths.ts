import { annoncesPaths } from './paths/annonces';
import { annuairePaths } from './paths/annuaire';
import { appelsPaths } from './paths/appels';
import { blogPaths } from './paths/blog';
import { comptesPaths } from './paths/comptes';
import { espacesPaths } from './paths/espaces';
import { forumPaths } from './paths/forum';
import { moderationPaths } from './paths/moderation';
import { query } from './paths/query';

/** Every address of the site, room by room. Pages, mails and redirects build links here and nowhere else. */
export const paths = {
  ...comptesPaths,
  ...annuairePaths,
  ...annoncesPaths,
  ...appelsPaths,
  ...forumPaths,
  ...blogPaths,
  ...espacesPaths,
  ...moderationPaths,
  accueil: () => '/',
  /** Everything at once; `dans`: one kind, `depuis`: a period. */
  recherche: (params: { q?: string; dans?: string; depuis?: string; page?: string } = {}) =>
    query('/recherche', params),
  /** What a search may be about, while it is typed. */
  suggestions: (q: string) => query('/api/suggestions', { q }),
  charte: (params: { version?: string } = {}) => query('/charte', params),
  /** At one article of the charte in force, as a decision cites it; `version`: of that one. */
  charteArticle: (numero: number, params: { version?: string } = {}) =>
    `${query('/charte', params)}#article-${numero}`,
  aide: (params: { q?: string; theme?: string } = {}) => query('/aide', params),
  /** `fait`: says what was just done. */
  guide: (slug: string, params: { fait?: string } = {}) => query(`/aide/${slug}`, params),
  contact: (params: { objet?: string; fait?: string } = {}) => query('/contact', params),
  /** Why a button that was just pressed did nothing. */
  refus: () => '/refus',
  mentionsLegales: () => '/mentions-legales',
  confidentialite: () => '/confidentialite',
  accessibilite: () => '/accessibilite',
  donneesOuvertes: () => '/donnees-ouvertes',
  sitemaps: () => '/sitemap.xml',
  sitemap: (part: string) => `/sitemaps/${part}`,
} as const;

/** A local path to go to after signing in, or null: never an address elsewhere. */
export function safeSuite(value: unknown): string | null {
  if (typeof value !== 'string' || value.length > 500) return null;
  if (!value.startsWith('/') || /[\\\p{Cc}]/u.test(value)) return null;
  if (!URL.canParse(value, 'http://local.invalid')) return null;
  const url = new URL(value, 'http://local.invalid');
  const local = url.pathname + url.search + url.hash;
  // Looked at once resolved: « /.//elsewhere.fr » becomes « //elsewhere.fr ».
  return url.host === 'local.invalid' && !local.startsWith('//') ? local : null;
}
