import { systeme } from '@/lib/comptes/actor';
import { db } from '@/lib/core/db';
import { paths } from '@/lib/core/paths';
import { plural, shortened } from '@/lib/core/text';
import { documentsChangedSince } from '@/lib/documents/changed-since';
import type { Section } from '@/lib/mails/html';
import { lastWords, type Since, unreadSince } from '@/lib/messages/unread-since';

export type Item = Section['items'][number];

/** Characters of one text. */
export const TEXT = 300;

/**
 * Messages and documents of each espace that one person is told of, derived: nothing was written down when they came.
 * What they read since, or saw there, is not in it.
 */
export async function espaceNews(since: {
  message: readonly Since[];
  document: readonly Since[];
}): Promise<Map<string, Item[]>> {
  const [unread, documents] = await Promise.all([
    unreadSince(systeme, since.message),
    documentsChangedSince(systeme, since.document),
  ]);
  const ids = [...new Set([...unread, ...documents].map(({ espaceId }) => espaceId))];
  if (ids.length === 0) return new Map();
  const [espaces, words] = await Promise.all([
    db.espace.findMany({ where: { id: { in: ids } }, select: { id: true, slug: true } }),
    lastWords(systeme, since.message),
  ]);
  const news = new Map<string, Item[]>();
  for (const { id, slug } of espaces) {
    const said = (words.get(id) ?? []).map(({ nom, body }) => `${nom} : ${shortened(body, TEXT)}`);
    news.set(id, [
      ...unread
        .filter(({ espaceId }) => espaceId === id)
        .map(({ count, premier }) => ({
          title: `${plural(count, 'message non lu', 'messages non lus')} dans la discussion`,
          url: paths.message(slug, premier),
          meta: '',
          text: said.slice(-Math.min(count, 3)).join('\n'),
        })),
      ...documents
        .filter(({ espaceId }) => espaceId === id)
        .map(({ id: documentId, titre, by, created }) => ({
          title: created ? `Nouveau document : ${titre}` : `Document modifié : ${titre}`,
          url: paths.document(slug, documentId),
          meta: `Par ${by}`,
          text: '',
        })),
    ]);
  }
  return news;
}
