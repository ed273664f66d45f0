import { notFound } from 'next/navigation';
import { listSitemapAnnonces } from '@/lib/annonces/open-data/sitemap';
import { listSitemapFiches } from '@/lib/annuaire/open-data/sitemap';
import { listSitemapAppels } from '@/lib/appels/open-data/sitemap';
import { listSitemapArticles } from '@/lib/blog/queries/sitemap';
import { visiteur } from '@/lib/comptes/actor';
import { paths } from '@/lib/core/paths';
import { listSitemapSujets } from '@/lib/forum/open-data/sitemap';
import { sitemapXml } from '../xml';

/** Made at each request: the build has no database, and no public address. */
export const dynamic = 'force-dynamic';

const pages = [
  paths.accueil(),
  paths.annuaire(),
  paths.annonces(),
  paths.appels(),
  paths.blog(),
  paths.espaces(),
  paths.forum(),
  paths.donneesOuvertes(),
  paths.aide(),
  paths.contact(),
  paths.charte(),
  paths.accessibilite(),
  paths.mentionsLegales(),
  paths.confidentialite(),
];

/** `pages.xml`, `fiches-1.xml`, `annonces-1.xml`, `sujets-1.xml`… */
export async function GET(_request: Request, { params }: { params: Promise<{ part: string }> }) {
  const { part } = await params;
  if (part === 'pages.xml')
    return sitemapXml(
      'urlset',
      pages.map((path) => ({ path })),
    );
  const annonceNumber = /^annonces-([1-9]\d{0,3})\.xml$/.exec(part)?.[1];
  const annonces = annonceNumber ? await listSitemapAnnonces(visiteur, Number(annonceNumber)) : [];
  if (annonces.length > 0)
    return sitemapXml(
      'urlset',
      annonces.map(({ slug, updatedAt }) => ({ path: paths.annonce(slug), updatedAt })),
    );
  const appelNumber = /^appels-([1-9]\d{0,3})\.xml$/.exec(part)?.[1];
  const appels = appelNumber ? await listSitemapAppels(visiteur, Number(appelNumber)) : [];
  if (appels.length > 0)
    return sitemapXml(
      'urlset',
      appels.map(({ slug, updatedAt }) => ({ path: paths.appel(slug), updatedAt })),
    );
  const articleNumber = /^articles-([1-9]\d{0,3})\.xml$/.exec(part)?.[1];
  const articles = articleNumber ? await listSitemapArticles(visiteur, Number(articleNumber)) : [];
  if (articles.length > 0)
    return sitemapXml(
      'urlset',
      articles.map(({ slug, updatedAt }) => ({ path: paths.article(slug), updatedAt })),
    );
  const sujetNumber = /^sujets-([1-9]\d{0,3})\.xml$/.exec(part)?.[1];
  const sujets = sujetNumber ? await listSitemapSujets(visiteur, Number(sujetNumber)) : [];
  if (sujets.length > 0)
    return sitemapXml(
      'urlset',
      sujets.map(({ slug, derniereAt }) => ({ path: paths.sujet(slug), updatedAt: derniereAt })),
    );
  const number = /^fiches-([1-9]\d{0,3})\.xml$/.exec(part)?.[1];
  const fiches = number ? await listSitemapFiches(visiteur, Number(number)) : [];
  if (fiches.length === 0) notFound();
  return sitemapXml(
    'urlset',
    fiches.map(({ slug, updatedAt }) => ({ path: paths.fiche(slug), updatedAt })),
  );
}
