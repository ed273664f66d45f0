import { env } from '@/lib/core/env';
import { paths } from '@/lib/core/paths';
import { unescapeHtml } from '@/lib/core/text';
import type { ReponseRow } from '../queries/reponses';
import type { SujetPage } from '../queries/sujet';

/** Answers that are told. */
const MOST = 20;

const textOf = (html: string) =>
  unescapeHtml(html.replace(/<[^>]*>/g, ' '))
    .replace(/\s+/g, ' ')
    .trim();

/** A sujet as search engines read it: schema.org `DiscussionForumPosting`, with the answers of the page. */
export function sujetJsonLd(sujet: SujetPage, reponses: readonly ReponseRow[]) {
  const url = (path: string) => new URL(path, env().publicUrl).href;
  const shown = reponses.filter(({ html }) => html !== '');
  const first = shown.find(({ numero }) => numero === 1);
  const person = (nom: string) => ({ '@type': 'Person', name: nom });
  return {
    '@context': 'https://schema.org',
    '@type': 'DiscussionForumPosting',
    headline: sujet.titre,
    url: url(paths.sujet(sujet.slug)),
    datePublished: sujet.createdAt.toISOString(),
    author: person(sujet.auteurNom),
    ...(first && { text: textOf(first.html) }),
    articleSection: sujet.categorie.nom,
    ...(sujet.etiquettes.length > 0 && { keywords: sujet.etiquettes.join(', ') }),
    interactionStatistic: {
      '@type': 'InteractionCounter',
      interactionType: 'https://schema.org/CommentAction',
      userInteractionCount: sujet.nombre,
    },
    comment: shown
      .filter(({ numero }) => numero > 1)
      .slice(0, MOST)
      .map(({ numero, auteur, html, createdAt, utiles }) => ({
        '@type': 'Comment',
        url: url(paths.sujetMessage(sujet.slug, numero)),
        datePublished: createdAt.toISOString(),
        author: person(auteur.nom),
        text: textOf(html),
        upvoteCount: utiles,
      })),
  };
}
