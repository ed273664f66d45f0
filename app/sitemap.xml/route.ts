import { countSitemaps } from '@/lib/annuaire/open-data/sitemap';
import { visiteur } from '@/lib/comptes/actor';
import { paths } from '@/lib/core/paths';
import { sitemapXml } from '../sitemaps/xml';

/** Made at each request: the build has no database, and no public address. */
export const dynamic = 'force-dynamic';

/** Names the sitemap of the pages and those of the fiches. */
export async function GET() {
  const parts = Array.from({ length: await countSitemaps(visiteur) }, (_, at) => `fiches-${at + 1}.xml`);
  return sitemapXml(
    'sitemapindex',
    ['pages.xml', ...parts].map((part) => ({ path: paths.sitemap(part) })),
  );
}
