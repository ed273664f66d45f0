import { countAnnonceSitemaps } from '@/lib/annonces/open-data/sitemap';
import { countSitemaps } from '@/lib/annuaire/open-data/sitemap';
import { countAppelSitemaps } from '@/lib/appels/open-data/sitemap';
import { countArticleSitemaps } from '@/lib/blog/queries/sitemap';
import { visiteur } from '@/lib/comptes/actor';
import { paths } from '@/lib/core/paths';
import { countSujetSitemaps } from '@/lib/forum/open-data/sitemap';
import { sitemapXml } from '../sitemaps/xml';

/** Made at each request: the build has no database, and no public address. */
export const dynamic = 'force-dynamic';

/** Names the sitemap of the pages and those of the fiches, annonces, appels, articles and sujets. */
export async function GET() {
  const [fiches, annonces, appels, articles, sujets] = await Promise.all([
    countSitemaps(visiteur),
    countAnnonceSitemaps(visiteur),
    countAppelSitemaps(visiteur),
    countArticleSitemaps(visiteur),
    countSujetSitemaps(visiteur),
  ]);
  const parts = [
    ...Array.from({ length: fiches }, (_, at) => `fiches-${at + 1}.xml`),
    ...Array.from({ length: annonces }, (_, at) => `annonces-${at + 1}.xml`),
    ...Array.from({ length: appels }, (_, at) => `appels-${at + 1}.xml`),
    ...Array.from({ length: articles }, (_, at) => `articles-${at + 1}.xml`),
    ...Array.from({ length: sujets }, (_, at) => `sujets-${at + 1}.xml`),
  ];
  return sitemapXml(
    'sitemapindex',
    ['pages.xml', ...parts].map((part) => ({ path: paths.sitemap(part) })),
  );
}
