import { Feed } from 'feed';
import type { Actor } from '@/lib/comptes/actor';
import { db } from '@/lib/core/db';
import { env } from '@/lib/core/env';
import { paths } from '@/lib/core/paths';
import { escapeHtml } from '@/lib/core/text';
import { getInstance } from '@/lib/instance/queries';
import { fullName } from '@/lib/instance/words';
import { disciplineNames } from '@/lib/termes/queries';
import { lineSelect, toAppelLine } from '../rows';
import { limiteWords, montantWords } from '../words';

const MOST = 50;

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
    title: escapeHtml(`Appels à projets – ${fullName(instance)}`),
    description: escapeHtml('Ce qui peut financer un projet culturel, et jusqu’à quand.'),
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
      title: escapeHtml(titre),
      id: url(paths.appel(slug)),
      link: url(paths.appel(slug)),
      date: updatedAt,
      published: publishedAt ?? updatedAt,
      description: [[emetteur, until, montantWords(appel)].filter(Boolean).join(' · '), extrait]
        .filter(Boolean)
        .map((text) => `<p>${escapeHtml(text)}</p>`)
        .join(''),
      category: appel.disciplines.map((name) => ({ name, term: name })),
    });
  }
  return feed.atom1();
}
