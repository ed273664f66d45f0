import { query } from './query';

/** How the address of a message ends, whatever its sujet is called; the first is its sujet. */
const messageAnchor = (numero: number) => (numero === 1 ? '' : `?message=${numero}#message-${numero}`);

/** Sujets and their answers. */
export const forumPaths = {
  forum: (params: Record<string, string | undefined> = {}) => query('/forum', params),
  /** `lien`: fills the form from a page; `rubrique`: the category it begins with. */
  sujetNouveau: (params: { rubrique?: string; etiquette?: string; lien?: string; fait?: string } = {}) =>
    query('/forum/nouveau', params),
  /** `message`: opens the page that has this number; `fait`: says what was just done. */
  sujet: (slug: string, params: Record<string, string | undefined> = {}) => query(`/forum/${slug}`, params),
  /** At the very message. */
  sujetMessage: (slug: string, numero: number) => `/forum/${slug}${messageAnchor(numero)}`,
  messageAnchor,
  sujetModifier: (slug: string, numero: number) => `/forum/${slug}/modifier?message=${numero}`,
  /** What a message said before. */
  sujetHistorique: (slug: string, numero: number) => `/forum/${slug}/historique?message=${numero}`,
  /** Agents: moves, splits and merges a sujet. */
  sujetRanger: (slug: string, params: { page?: string } = {}) => query(`/forum/${slug}/ranger`, params),
  sujetAffiche: (slug: string, version: string) => `/forum/${slug}/affiche/${version}`,
  forumSuivis: (params: { q?: string; fait?: string } = {}) => query('/forum/suivis', params),
  /** Agents: the categories of the forum. */
  rubriques: (params: { fait?: string } = {}) => query('/forum/rubriques', params),
  /** Agents: first messages of new members. */
  forumARelire: (params: { q?: string; page?: string; fait?: string } = {}) =>
    query('/forum/a-relire', params),
  forumFlux: () => '/forum/flux.xml',
  /** Whom a message may name, while one types. */
  forumNoms: (q: string, sujetId: string) => query('/api/forum/noms', { q, sujet: sujetId }),
  /** What was written in a sujet after a number, for pages that ask from time to time. */
  sujetNouvelles: (id: string, apres: number) => `/api/forum/${id}/nouvelles?apres=${apres}`,
} as const;
