import { query } from './query';

/** Annonces, saved searches, introductions and what people write to each other. */
export const annoncesPaths = {
  annonces: (params: Record<string, string | undefined> = {}) => query('/annonces', params),
  /** `brouillon`: goes on with a draft, by its id; `rempli` names one filling from a link. */
  annonceNouvelle: (params: { brouillon?: string; fait?: string; rempli?: string } = {}) =>
    query('/annonces/nouvelle', params),
  /** `fait`: says what was just done. */
  annonce: (slug: string, params: { fait?: string; page?: string } = {}) =>
    query(`/annonces/${slug}`, params),
  annonceModifier: (slug: string, params: { fait?: string } = {}) =>
    query(`/annonces/${slug}/modifier`, params),
  annonceAffiche: (slug: string, version: string) => `/annonces/${slug}/affiche/${version}`,
  /** Where mailed links to renew an annonce, or to say what came of it, lead: no sign-in. */
  annonceLien: (token: string, params: { fait?: string } = {}) => query(`/annonces/lien/${token}`, params),
  mesAnnonces: (params: { etat?: string; q?: string; page?: string; fait?: string } = {}) =>
    query('/annonces/mes-annonces', params),
  /** Saved searches; `garder`: one to be kept, as the list has it in its address. */
  recherches: (params: { garder?: string; q?: string; fait?: string } = {}) =>
    query('/annonces/recherches', params),
  /** Where the link that stops alerts leads: no sign-in. */
  alerteArret: (token: string, params: { fait?: string } = {}) =>
    query(`/annonces/recherches/arret/${token}`, params),
  /** The same for mail programs, which press for the person (RFC 8058). */
  alerteUnClic: (token: string) => `/api/alertes/${token}`,
  annoncesFlux: () => '/annonces/flux.xml',
  openAnnonces: () => '/api/v1/annonces.json',
  /** Agents: pairs that go together; `fait`: says what was just done. */
  rapprochements: (params: Record<string, string | undefined> = {}) =>
    query('/annonces/rapprochements', params),
  /** An agent introduces the authors of two annonces, by their ids. */
  miseEnRelation: (annonce: string, autre: string) =>
    query('/annonces/rapprochements/nouvelle', { annonce, autre }),
  /** Introductions to follow; `etat=closes`: those that are over. */
  relations: (params: { etat?: string; page?: string; fait?: string } = {}) =>
    query('/annonces/rapprochements/suivi', params),
  rapprochementsEcartes: (params: { page?: string; fait?: string } = {}) =>
    query('/annonces/rapprochements/ecartes', params),
  conversations: (params: { q?: string; page?: string; fait?: string } = {}) =>
    query('/conversations', params),
  /** `avant`: what was written before a message, by its id. `fait`: says what was just done. */
  conversation: (id: string, params: { avant?: string; fait?: string } = {}) =>
    query(`/conversations/${id}`, params),
} as const;
