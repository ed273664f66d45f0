import { readArticles } from '@/lib/instance/articles';
import type { Article } from './words';
import { LOI, LOI_NOM } from './words';

/** The articles of a charte, numbered as its page numbers them, then the law. */
export const articlesOf = (texte: string): Article[] => [
  ...readArticles(texte).flatMap(({ numero, titre }) => (numero === LOI ? [] : [{ numero, titre }])),
  { numero: LOI, titre: LOI_NOM },
];
