import { Feed } from 'feed';
import type { Actor } from '@/lib/comptes/actor';
import { Prisma, rows } from '@/lib/core/db';
import { env } from '@/lib/core/env';
import { paths } from '@/lib/core/paths';
import { renderRichText } from '@/lib/core/rich-text/render';
import { wholeAddresses } from '@/lib/core/rich-text/whole-addresses';
import { escapeHtml } from '@/lib/core/text';
import { getInstance } from '@/lib/instance/queries';
import { fullName } from '@/lib/instance/words';
import { visibleSql } from '../queries/categories';

const MOST = 50;

type Line = { slug: string; titre: string; texte: string; categorie: string; createdAt: Date };

/** The fifty newest sujets, with what opened them, as Atom (RFC 4287). Names of people are left out. */
export async function forumFeed(_actor: Actor): Promise<string> {
  const [lines, instance] = await Promise.all([
    rows<Line>(Prisma.sql`
      select s.slug, s.titre, r.texte, k.nom as categorie, s."createdAt" from sujets s
        join forum_categories k on k.id = s."categorieId"
        join reponses r on r."sujetId" = s.id and r.numero = 1 and r."hiddenAt" is null
      where ${visibleSql} order by s."createdAt" desc, s.id limit ${MOST}`),
    getInstance(),
  ]);
  const url = (path: string) => new URL(path, env().publicUrl).href;
  const feed = new Feed({
    id: url(paths.forum()),
    title: escapeHtml(`Forum – ${fullName(instance)}`),
    description: escapeHtml('Les questions que se posent les acteurs culturels du territoire.'),
    link: url(paths.forum()),
    feedLinks: { atom: url(paths.forumFlux()) },
    author: { name: fullName(instance) },
    // The same answer as long as nothing new is there.
    updated: lines[0]?.createdAt ?? new Date(0),
    language: 'fr',
    generator: false,
  });
  for (const { slug, titre, texte, categorie, createdAt } of lines)
    feed.addItem({
      title: escapeHtml(titre),
      id: url(paths.sujet(slug)),
      link: url(paths.sujet(slug)),
      date: createdAt,
      published: createdAt,
      content: wholeAddresses(renderRichText(texte), url(paths.sujet(slug))),
      category: [{ name: categorie, term: categorie }],
    });
  return feed.atom1();
}
