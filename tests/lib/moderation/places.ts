import { latestAnnonces } from '@/lib/annonces/latest';
import { annoncesFeed } from '@/lib/annonces/open-data/feed';
import { listOpenAnnonces } from '@/lib/annonces/open-data/queries';
import { listSitemapAnnonces } from '@/lib/annonces/open-data/sitemap';
import { getAnnonce } from '@/lib/annonces/queries';
import { readSearch as readAnnonceSearch } from '@/lib/annonces/search/schema';
import { searchAnnonces } from '@/lib/annonces/search/search-annonces';
import { listOpenFiches } from '@/lib/annuaire/open-data/queries';
import { listSitemapFiches } from '@/lib/annuaire/open-data/sitemap';
import { getFiche } from '@/lib/annuaire/queries';
import { readSearch as readFicheSearch } from '@/lib/annuaire/search/schema';
import { searchFiches } from '@/lib/annuaire/search/search-fiches';
import { getArticle } from '@/lib/blog/queries/article';
import { blogFeed } from '@/lib/blog/queries/feed';
import { latestArticles, listArticles } from '@/lib/blog/queries/list';
import { listSitemapArticles } from '@/lib/blog/queries/sitemap';
import { findVideo } from '@/lib/blog/queries/video';
import { listCommentaires } from '@/lib/commentaires/queries';
import { type Actor, type Connecte, visiteur } from '@/lib/comptes/actor';
import { getConversation, listConversations } from '@/lib/conversations/queries';
import { isAppError } from '@/lib/core/errors';
import { publicChanged } from '@/lib/core/public-age';
import { latestDocuments, listDocuments, readContent } from '@/lib/documents/queries';
import { openFichier } from '@/lib/fichiers/access';
import { latestFichiers, listFichiers } from '@/lib/fichiers/queries';
import { forumFeed } from '@/lib/forum/open-data/feed';
import { listSitemapSujets } from '@/lib/forum/open-data/sitemap';
import { getHistory } from '@/lib/forum/queries/history';
import { latestSujets } from '@/lib/forum/queries/latest';
import { listSujets } from '@/lib/forum/queries/list';
import { listReponses } from '@/lib/forum/queries/reponses';
import { understandForum } from '@/lib/forum/queries/search';
import { getSujet, listVoisins } from '@/lib/forum/queries/sujet';
import { listPinned, messagesBefore, messagesSince, recentMessages } from '@/lib/messages/queries';
import { searchMessages } from '@/lib/messages/search';
import { digestContents } from '@/lib/notifications/digest/contents';
import { listNotifications } from '@/lib/notifications/queries';
import { readSearch as readSearchEverywhere } from '@/lib/resultats/schema';
import { searchEverywhere } from '@/lib/resultats/search';
import { suggest } from '@/lib/resultats/suggest';

/** What the world of the test holds: one of each kind, each with the word looked for. */
export type Held = {
  espaceId: string;
  annonce: { id: string; slug: string };
  article: { id: string; slug: string };
  /** The sujet where a reponse holds a word, and the one that holds one itself; both have been edited. */
  sujet: { id: string; slug: string };
  whole: { slug: string };
  /** Site and number of the film in the article. */
  film: { site: string; film: string };
  fiche: { slug: string };
  documentId: string;
  fichierId: string;
  conversationId: string;
};

/** What the actor may not see is not there. */
async function seen(work: Promise<unknown>): Promise<unknown> {
  try {
    return await work;
  } catch (error) {
    if (isAppError(error) && error.code === 'not_found') return 'not found';
    throw error;
  }
}

/** A sujet and its messages, as this reader finds them. */
async function thread(actor: Actor, slug: string) {
  const found = await getSujet(actor, slug);
  return 'moved' in found
    ? found
    : { sujet: found.sujet, reponses: await listReponses(actor, found.sujet, 1) };
}

/** What a message said before. */
async function history(actor: Actor, slug: string, numero: number) {
  const found = await getSujet(actor, slug);
  return 'moved' in found ? found : getHistory(actor, found.sujet, numero);
}

async function neighbours(slug: string) {
  const found = await getSujet(visiteur, slug);
  return 'moved' in found ? found : listVoisins(visiteur, found.sujet);
}

/** A search says again what was asked: only what it found counts. */
const withoutQuestion = (key: string, value: unknown) =>
  ['search', 'question', 'q', 'reading', 'words'].includes(key) ? undefined : value;

/** Everywhere another member, or a visitor, could come across something: by the name of the place. */
export async function readEverywhere(
  reader: Connecte,
  word: string,
  held: Held,
): Promise<Map<string, string>> {
  publicChanged();
  const { espaceId, annonce, article, sujet, whole, film, fiche, documentId, fichierId } = held;
  const year = new Date(Date.now() - 86_400_000);
  const soon = new Date(Date.now() + 3_600_000);
  const places: Record<string, Promise<unknown>> = {
    'annonces, search': searchAnnonces(visiteur, readAnnonceSearch({ q: word })),
    'annonces, latest': latestAnnonces(visiteur, 10),
    'annonces, feed': annoncesFeed(visiteur),
    'annonces, API': listOpenAnnonces(visiteur, {}),
    'annonces, page': seen(getAnnonce(reader, annonce.slug)),
    'annonces, page of a visitor': seen(getAnnonce(visiteur, annonce.slug)),
    'annonces, sitemap': listSitemapAnnonces(visiteur, 1),
    'annonces, comments': seen(listCommentaires(reader, { annonceId: annonce.id })),
    'annuaire, search': searchFiches(visiteur, readFicheSearch({ q: word })),
    'annuaire, API': listOpenFiches(visiteur, {}),
    'annuaire, sitemap': listSitemapFiches(visiteur, 1),
    'annuaire, page': seen(getFiche(reader, fiche.slug)),
    'forum, list': listSujets(reader, { tri: 'activite', page: 1 }),
    'forum, search': (async () =>
      listSujets(reader, { tri: 'activite', page: 1, q: word, searched: await understandForum(word) }))(),
    'forum, feed': forumFeed(visiteur),
    'forum, sitemap': listSitemapSujets(visiteur, 1),
    'forum, latest': latestSujets(visiteur, 10),
    'forum, page': seen(thread(visiteur, sujet.slug)),
    'forum, history': seen(history(reader, sujet.slug, 2)),
    'forum, whole sujet': seen(thread(visiteur, whole.slug)),
    'forum, history of a whole sujet': seen(history(visiteur, whole.slug, 1)),
    'forum, neighbours': seen(neighbours(sujet.slug)),
    'forum, page of a member': seen(thread(reader, sujet.slug)),
    'blog, search': listArticles(visiteur, { q: word }),
    'blog, latest': latestArticles(visiteur, 10),
    'blog, feed': blogFeed(visiteur),
    'blog, sitemap': listSitemapArticles(visiteur, 1),
    'blog, page': seen(getArticle(reader, article.slug)),
    // The film is in a page of its own.
    'blog, film': findVideo(reader, { slug: article.slug, ...film }),
    'blog, comments': seen(listCommentaires(reader, { articleId: article.id })),
    'search, everywhere': searchEverywhere(reader, readSearchEverywhere({ q: word })),
    'search, of a visitor': searchEverywhere(visiteur, readSearchEverywhere({ q: word })),
    'search, suggestions': suggest(reader, word),
    'messages, page': messagesBefore(reader, { espaceId }),
    'messages, live': messagesSince(reader, { espaceId, rev: 0 }),
    'messages, search': searchMessages(reader, { espaceId, q: word }),
    'messages, recent': recentMessages(reader, espaceId, year),
    'conversations, page': getConversation(reader, held.conversationId),
    'conversations, list': listConversations(reader),
    'messages, pinned': listPinned(reader, espaceId),
    'documents, list': listDocuments(reader, { espaceId }),
    'documents, search': listDocuments(reader, { espaceId, q: word }),
    'documents, trash': listDocuments(reader, { espaceId, corbeille: true }),
    'documents, latest': latestDocuments(reader, espaceId, 5),
    'documents, content': seen(readContent(reader, documentId)),
    'fichiers, list': listFichiers(reader, { espaceId }),
    'fichiers, trash': listFichiers(reader, { espaceId, corbeille: true }),
    'fichiers, latest': latestFichiers(reader, espaceId, 5),
    'fichiers, bytes': seen(openFichier(reader, fichierId)),
    'notifications, centre': listNotifications(reader, { filtre: 'toutes' }),
    'notifications, digest': digestContents({ compteId: reader.id, last: null, date: soon }),
  };
  const read = await Promise.all(
    Object.entries(places).map(
      async ([name, found]) => [name, JSON.stringify(await found, withoutQuestion)] as const,
    ),
  );
  return new Map(read);
}
