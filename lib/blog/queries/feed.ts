import { Feed } from 'feed';
import type { Actor } from '@/lib/comptes/actor';
import { db } from '@/lib/core/db';
import { env } from '@/lib/core/env';
import { paths } from '@/lib/core/paths';
import { wholeAddresses } from '@/lib/core/rich-text/whole-addresses';
import { escapeHtml } from '@/lib/core/text';
import { getInstance } from '@/lib/instance/queries';
import { fullName } from '@/lib/instance/words';
import { type Picture, piecesOf } from '../pieces';
import { lineSelect, onlineWhere, toLine } from '../rows';

const MOST = 30;

const url = (path: string) => new URL(path, env().publicUrl).href;

const figure = ({ id, description, legende, credit }: Picture) => {
  const words = [legende, credit].filter(Boolean).join('. ');
  const caption = words && `<figcaption>${escapeHtml(words)}</figcaption>`;
  return `<figure><img src="${escapeHtml(url(paths.fichierApercu(id)))}" alt="${escapeHtml(description)}">${caption}</figure>`;
};

/** A text as readers of feeds draw it, away from the site: no film is loaded, addresses are whole. */
function feedHtml(texte: string, photos: readonly Picture[], page: string) {
  return piecesOf(texte, photos)
    .map((piece) => {
      if (piece.kind === 'photo') return figure(piece.photo);
      if (piece.kind === 'video')
        return `<p><a href="${escapeHtml(piece.video.page)}">Voir la vidéo sur ${escapeHtml(piece.video.site)}</a></p>`;
      return wholeAddresses(piece.html, page);
    })
    .join('\n');
}

/** The thirty latest articles, whole, as Atom (RFC 4287). They bear the names of their authors, as on the site. */
export async function blogFeed(_actor: Actor): Promise<string> {
  const [rows, instance] = await Promise.all([
    db.article.findMany({
      where: onlineWhere,
      orderBy: [{ publishedAt: 'desc' }, { id: 'desc' }],
      take: MOST,
      select: {
        ...lineSelect,
        updatedAt: true,
        photos: {
          ...lineSelect.photos,
          select: { fichierId: true, description: true, legende: true, credit: true },
        },
      },
    }),
    getInstance(),
  ]);
  const latest = Math.max(0, ...rows.map(({ updatedAt }) => updatedAt.getTime()));
  const feed = new Feed({
    id: url(paths.blog()),
    title: escapeHtml(`Blog – ${fullName(instance)}`),
    description: escapeHtml('Retours d’expérience, méthodes et nouvelles du territoire.'),
    link: url(paths.blog()),
    feedLinks: { atom: url(paths.blogFlux()) },
    author: { name: fullName(instance) },
    // The same answer as long as nothing new is there.
    updated: new Date(latest),
    language: 'fr',
    generator: false,
    copyright: 'CC BY-SA 4.0',
  });
  for (const row of rows) {
    const { slug, titre, chapo, auteurs, categorie, publishedAt } = toLine(row);
    const pictures = row.photos.map(({ fichierId: id, ...words }) => ({
      id,
      ...words,
      largeur: 0,
      hauteur: 0,
    }));
    feed.addItem({
      title: escapeHtml(titre),
      id: url(`${paths.blog()}#${row.id}`),
      link: url(paths.article(slug)),
      date: row.updatedAt,
      published: publishedAt ?? row.updatedAt,
      description: escapeHtml(chapo),
      content: feedHtml(row.texte, pictures, url(paths.article(slug))),
      author: auteurs.map((name) => ({ name })),
      ...(categorie ? { category: [{ name: categorie.nom, term: categorie.slug }] } : {}),
    });
  }
  return feed.atom1();
}
