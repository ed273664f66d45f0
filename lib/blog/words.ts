export const articleEtats = ['brouillon', 'propose', 'retourne', 'programme', 'publie', 'retire'] as const;
export type ArticleEtat = (typeof articleEtats)[number];
export const etatNames: Record<ArticleEtat, string> = {
  brouillon: 'Brouillon',
  propose: 'Proposé',
  retourne: 'À reprendre',
  programme: 'Programmé',
  publie: 'En ligne',
  retire: 'Retiré',
};

/** Characters, at most. */
export const ARTICLE_MAX = {
  titre: 160,
  chapo: 400,
  texte: 60_000,
  description: 300,
  legende: 300,
  credit: 120,
  reponse: 2_000,
  categorie: 60,
} as const;

/** Pictures and authors of one article, at most. */
export const MAX_PHOTOS = 20;
export const MAX_AUTEURS = 8;
/** Categories that are in use. */
export const MAX_CATEGORIES = 20;

/** Pictures of an article are asked for here: the same address in its text and in its pages. */
export const PHOTO_ADDRESS = /^\/api\/fichiers\/([\w-]{1,64})\/apercu$/;

/** Words that are read in a minute. */
const PER_MINUTE = 220;

/** Minutes it takes to read a plain text, one at least. */
export const readingMinutes = (plain: string) =>
  Math.max(1, Math.round((plain.match(/[\p{L}\p{N}]+/gu)?.length ?? 0) / PER_MINUTE));

/** An article as lists show it. */
export type ArticleLine = {
  id: string;
  slug: string;
  titre: string;
  /** What stands under the title, or the beginning of the text. */
  chapo: string;
  categorie: { slug: string; nom: string } | null;
  auteurs: string[];
  publishedAt: Date | null;
  /** Its cover; null: a poster stands in its place. */
  couverture: { id: string; description: string } | null;
};

export type BlogCategorieRow = { id: string; slug: string; nom: string };

/** « Nadia Benali », « Nadia Benali et Denis Mougel », « A, B et C ». */
export const namesWords = (names: readonly string[]) =>
  names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} et ${names.at(-1)}`;
