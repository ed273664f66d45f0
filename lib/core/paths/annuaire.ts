import { query } from './query';

/** Fiches, who speaks for them, where they come from and what others take from them. */
export const annuairePaths = {
  annuaire: (params: Record<string, string | undefined> = {}) => query('/annuaire', params),
  ficheNouvelle: (params: { nom?: string } = {}) => query('/annuaire/nouvelle', params),
  /** `fait`: says what was just done. */
  fiche: (slug: string, params: { fait?: string } = {}) => query(`/annuaire/${slug}`, params),
  ficheModifier: (slug: string, params: { fait?: string } = {}) =>
    query(`/annuaire/${slug}/modifier`, params),
  ficheReferents: (slug: string) => `/annuaire/${slug}/referents`,
  /** Takes up a fiche; `code` as a letter's QR or a mail gives it, `preuve` the way one chose. */
  ficheReprendre: (slug: string, params: { code?: string; preuve?: string } = {}) =>
    query(`/annuaire/${slug}/reprendre`, params),
  ficheCorriger: (slug: string) => `/annuaire/${slug}/corriger`,
  ficheSignaler: (slug: string, params: { motif?: string } = {}) =>
    query(`/annuaire/${slug}/signaler`, params),
  /** Says that a fiche was taken away because its subject asked for it. */
  ficheRetiree: () => '/annuaire/retiree',
  /** Its social preview, as a PNG (`articleAffiche`). */
  ficheAffiche: (slug: string, version: string) => `/annuaire/${slug}/affiche/${version}`,
  fusion: (params: { a?: string; b?: string } = {}) => query('/annuaire/fusion', params),
  listes: (params: { liste?: string } = {}) => query('/annuaire/listes', params),
  activation: (params: Record<string, string | undefined> = {}) => query('/annuaire/activation', params),
  /** Batches of invitations, and what became of them. */
  activationEnvois: (params: { q?: string; page?: string } = {}) =>
    query('/annuaire/activation/envois', params),
  /** Fiches whose mails come back. */
  activationRefus: (params: { q?: string; page?: string } = {}) =>
    query('/annuaire/activation/refus', params),
  /** The tables as CSV; `detail=fiches`: one line per fiche. */
  activationExport: (params: { detail?: 'fiches' } = {}) => query('/annuaire/activation/export', params),
  /** The letters of a batch as a PDF. */
  activationLettres: (lot: string) => query('/annuaire/activation/lettres', { lot }),
  /** The letters people asked for, as one PDF. */
  verifierCourriers: () => '/annuaire/a-verifier/courriers',
  verifier: (params: { page?: string } = {}) => query('/annuaire/a-verifier', params),
  imports: (params: { manque?: 'fichier'; page?: string } = {}) => query('/annuaire/import', params),
  /** Where the form with the file is posted. */
  importFichier: () => '/api/annuaire/imports',
  /** The rows of an import that were refused, with why, as a file. */
  importEcartees: (id: string) => `/api/annuaire/imports/${id}/ecartees`,
  import: (id: string, params: Record<string, string | undefined> = {}) =>
    query(`/annuaire/import/${id}`, params),
  /** What other sites may show in a frame. */
  widget: (params: { commune?: string } = {}) => query('/annuaire/widget', params),
  /** Open data; version 1 keeps its names. */
  openAnnuaire: (format: 'json' | 'csv') => `/api/v1/annuaire.${format}`,
  openEquipements: () => '/api/v1/equipements.csv',
  communes: (q: string) => query('/api/communes', { q }),
  /** Outline of the territory, as GeoJSON. */
  contour: () => '/api/communes/contour',
} as const;
