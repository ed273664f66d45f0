import { env } from '@/lib/core/env';

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

type Entry = { path: string; updatedAt?: Date };

/** A sitemap, or a list of sitemaps (sitemaps.org 0.9). Addresses are those of `PUBLIC_URL`. */
export function sitemapXml(kind: 'urlset' | 'sitemapindex', entries: Entry[]): Response {
  const tag = kind === 'urlset' ? 'url' : 'sitemap';
  const lines = entries.map(({ path, updatedAt }) => {
    const when = updatedAt ? `<lastmod>${updatedAt.toISOString()}</lastmod>` : '';
    return `<${tag}><loc>${escaped(new URL(path, env().publicUrl).href)}</loc>${when}</${tag}>`;
  });
  return new Response(
    `<?xml version="1.0" encoding="UTF-8"?>\n<${kind} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${lines.join('\n')}\n</${kind}>\n`,
    {
      headers: { 'Content-Type': 'application/xml; charset=utf-8', 'Cache-Control': 'public, max-age=3600' },
    },
  );
}
