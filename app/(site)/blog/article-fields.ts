import type { ArticleValues } from '@/components/blog/form/article-values';
import type { EditableArticle } from '@/lib/blog/queries/form';
import { isoDay, isoHour } from '@/lib/core/dates';

/** What the form of an article sends, as its commands read it: « auteurs.<id> » is ticked, « photos.<id>.legende » a text. */
export function articleFields(form: FormData): Record<string, unknown> {
  const plain: Record<string, unknown> = {};
  const photos: Record<string, Record<string, string>> = {};
  const auteurs: string[] = [];
  for (const [name, value] of form) {
    if (typeof value !== 'string' || name === 'geste') continue;
    const [list = '', id = '', part = ''] = name.split('.');
    if (list === 'photos' && id && part) photos[id] = { ...photos[id], [part]: value };
    else if (list === 'auteurs' && id) auteurs.push(id);
    else if (!name.includes('.')) plain[name] = value;
  }
  return {
    ...plain,
    version: plain.version || undefined,
    commentairesOuverts: form.has('commentairesOuverts'),
    photos,
    auteurs,
  };
}

/** The same fields, from what is written. */
export function articleValues(article: EditableArticle): ArticleValues {
  const { titre, chapo, texte, categorieId, couvertureId, version, publishAt, auteurs } = article;
  return {
    ...{ titre, chapo, texte },
    categorieId: categorieId ?? '',
    couvertureId: couvertureId ?? '',
    version: String(version),
    ...(article.commentairesOuverts ? { commentairesOuverts: 'on' } : {}),
    ...(publishAt ? { quand: 'date', publierLe: isoDay(publishAt), publierA: isoHour(publishAt) } : {}),
    ...Object.fromEntries(auteurs.map(({ id }) => [`auteurs.${id}`, 'on'])),
  };
}
