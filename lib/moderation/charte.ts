import type { Article } from './words';
import { LOI, LOI_NOM } from './words';

/** The numbered articles of a charte (« ## 4. Chaque chose à sa place »), then the law. */
export function articlesOf(texte: string): Article[] {
  const found = [...texte.matchAll(/^#{1,4}\s+(?:article\s+)?(\d{1,3})\s*[.:–—-]?\s+(.+?)\s*$/gimu)];
  const articles = found.map(([, numero, titre]) => ({ numero: Number(numero), titre: titre ?? '' }));
  const once = articles.filter(
    ({ numero }, index) => numero !== LOI && articles.findIndex((one) => one.numero === numero) === index,
  );
  return [...once, { numero: LOI, titre: LOI_NOM }];
}
