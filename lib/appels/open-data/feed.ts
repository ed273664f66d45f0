import { Feed } from 'feed';
import type { Actor } from '@/lib/comptes/actor';
import { db } from '@/lib/core/db';
import { env } from '@/lib/core/env';
import { paths } from '@/lib/core/paths';
import { getInstance } from '@/lib/instance/queries';
import { fullName } from '@/lib/instance/words';
import { disciplineNames } from '../disciplines';
import { lineSelect, toAppelLine } from '../rows';
import { limiteWords, montantWords } from '../words';

const MOST = 50;

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
/** The library writes titles and summaries as HTML. */
const html = (text: string) => text.replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign);

/** The fifty latest calls, as Atom (RFC 4287). */
export async function appelsFeed(_actor: Actor): Promise<string> {
  const [rows, instance, names] = await Promise.all([
    db.appel.findMany({
      where: { etat: 'publie' },
      orderBy: [{ publishedAt: 'desc' }, { id: 'desc' }],
      take: MOST,
      select: { ...lineSelect, publishedAt: true },
    }),
    getInstance(),
    disciplineNames(),
  ]);
  const url = (path: string) => new URL(path, env().publicUrl).href;
  const feed = new Feed({
    id: url(paths.appels()),
    title: html(`Appels à projets – ${fullName(instance)}`),
    description: html('Ce qui peut financer un projet culturel, et jusqu’à quand.'),
    link: url(paths.appels()),
    feedLinks: { atom: url(paths.appelsFlux()) },
    author: { name: fullName(instance) },
    // The same answer as long as nothing changed.
    updated: new Date(Math.max(0, ...rows.map(({ updatedAt }) => updatedAt.getTime()))),
    language: 'fr',
    generator: false,
  });
  for (const { publishedAt, ...row } of rows) {
    const appel = toAppelLine(row, names);
    const { slug, titre, emetteur, limite, extrait, updatedAt } = appel;
    const until = limite ? `Jusqu’au ${limiteWords(limite)}` : 'Ouvert toute l’année';
    feed.addItem({
      title: html(titre),
      id: url(paths.appel(slug)),
      link: url(paths.appel(slug)),
      date: updatedAt,
      published: publishedAt ?? updatedAt,
      description: [[emetteur, until, montantWords(appel)].filter(Boolean).join(' · '), extrait]
        .filter(Boolean)
        .map((text) => `<p>${html(text)}</p>`)
        .join(''),
      category: appel.disciplines.map((name) => ({ name, term: name })),
    });
  }
  return feed.atom1();
}
