import { query } from './query';

/** Espaces and what is in them. */
export const espacesPaths = {
  espaces: () => '/espaces',
  espaceNouveau: () => '/espaces/nouveau',
  espace: (slug: string) => `/espaces/${slug}`,
  /**
   * `autour`: opens at a message, by its number; `avant`, `apres`: what came before or after one; `repondre`: the id of
   * the message to answer, for who has no script.
   */
  discussion: (
    slug: string,
    params: { q?: string; autour?: string; avant?: string; apres?: string; repondre?: string } = {},
  ) => query(`/espaces/${slug}/discussion`, params),
  /** Opens the discussion at a message, by its number; what it bears as its id on that page is after the #. */
  message: (slug: string, seq: number) => `/espaces/${slug}/discussion?autour=${seq}#message-${seq}`,
  documents: (slug: string, params: { q?: string; page?: string } = {}) =>
    query(`/espaces/${slug}/documents`, params),
  documentNouveau: (slug: string) => `/espaces/${slug}/documents/nouveau`,
  documentsCorbeille: (slug: string, params: { q?: string; page?: string } = {}) =>
    query(`/espaces/${slug}/documents/corbeille`, params),
  document: (slug: string, id: string) => `/espaces/${slug}/documents/${id}`,
  fichiers: (slug: string, params: { q?: string; genre?: string; page?: string } = {}) =>
    query(`/espaces/${slug}/fichiers`, params),
  fichiersCorbeille: (slug: string, params: { q?: string; page?: string } = {}) =>
    query(`/espaces/${slug}/fichiers/corbeille`, params),
  /** The bytes of a file, always downloaded, never opened by the browser. */
  fichier: (id: string) => `/api/fichiers/${id}`,
  /** A square picture of 320 pixels. */
  fichierVignette: (id: string) => `/api/fichiers/${id}/vignette`,
  /** The whole picture, 1,600 pixels at most. */
  fichierApercu: (id: string) => `/api/fichiers/${id}/apercu`,
  /** Sound and film, played in the page. */
  fichierLecture: (id: string) => `/api/fichiers/${id}/lecture`,
  membres: (slug: string) => `/espaces/${slug}/membres`,
  espaceReglages: (slug: string) => `/espaces/${slug}/reglages`,
  invitation: (token: string) => `/invitation/${token}`,
} as const;
