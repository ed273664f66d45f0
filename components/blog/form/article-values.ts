/** What the fields of an article show, by their names: texts; « on » for a ticked box, nothing for one that is not. */
export type ArticleValues = Record<string, string>;

/** What keeping an article by itself answers. */
export type KeptArticle = {
  status: 'done' | 'error';
  /** « 14 h 32 », when it was kept. */
  at?: string;
  /** What the next keeping must know. */
  version?: number;
  /** Why not. */
  message?: string;
};
