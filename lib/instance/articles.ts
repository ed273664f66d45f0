import { searchable } from '@/lib/core/text';

/** One article of a charte. `numero` 0 is what stands before the first. */
export type CharteArticle = { numero: number; titre: string; texte: string };

export type CharteChange = {
  kind: 'nouveau' | 'change' | 'retire';
  /** In the new version; of what is gone, in the former one. */
  numero: number;
  titre: string;
  /** What it said before, empty when it is new. */
  avant: string;
};

const HEADING = /^##\s+(?:\d{1,2}[.)]\s*)?(.+)$/;

/** Cuts a charte at its « ## » headings, numbered in their order whatever number was typed. */
export function readArticles(texte: string): CharteArticle[] {
  const articles: CharteArticle[] = [{ numero: 0, titre: '', texte: '' }];
  for (const line of texte.split(/\r?\n/)) {
    const titre = HEADING.exec(line.trim())?.[1];
    if (titre !== undefined) articles.push({ numero: articles.length, titre, texte: '' });
    else {
      const last = articles.at(-1);
      if (last) last.texte += `${line}\n`;
    }
  }
  return articles
    .map((article) => ({ ...article, texte: article.texte.trim() }))
    .filter(({ numero, texte }) => numero > 0 || texte !== '');
}

const same = (a: string, b: string) => a.replace(/\s+/g, ' ').trim() === b.replace(/\s+/g, ' ').trim();

/**
 * What differs between two versions of a charte, article by article, in the order of the new one; what is gone comes last.
 * An article is known by its title, else by its place when both titles there are new.
 */
export function compareChartes(before: string, after: string): CharteChange[] {
  const former = readArticles(before);
  const current = readArticles(after);
  const key = (titre: string) => searchable(titre);
  const titles = new Set(current.map(({ titre }) => key(titre)));
  const formerTitles = new Set(former.map(({ titre }) => key(titre)));
  const met = new Set<CharteArticle>();
  const changes: CharteChange[] = [];
  for (const article of current) {
    const { numero, titre, texte } = article;
    const was =
      former.find((one) => !met.has(one) && key(one.titre) === key(titre)) ??
      (formerTitles.has(key(titre))
        ? undefined
        : former.find((one) => !met.has(one) && one.numero === numero && !titles.has(key(one.titre))));
    if (!was) changes.push({ kind: 'nouveau', numero, titre, avant: '' });
    else {
      met.add(was);
      if (!same(was.texte, texte) || !same(was.titre, titre))
        changes.push({ kind: 'change', numero, titre, avant: was.texte });
    }
  }
  for (const { numero, titre, texte } of former.filter((one) => !met.has(one)))
    changes.push({ kind: 'retire', numero, titre, avant: texte });
  return changes;
}
