import { query } from './query';

/** Coming in, one’s account, what one is told, and the accounts of others. */
export const comptesPaths = {
  /** `etat`: what just happened, told on arrival. */
  connexion: (params: { suite?: string; email?: string; etat?: string } = {}) => query('/connexion', params),
  connexionLien: (params: { suite?: string } = {}) => query('/connexion/lien', params),
  connexionDemonstration: (params: { suite?: string } = {}) => query('/connexion/demonstration', params),
  motDePasseOublie: () => '/connexion/mot-de-passe',
  /** Where every mailed single-use link lands. */
  lien: (token: string) => `/lien/${token}`,
  inscription: (params: { invitation?: string; suite?: string } = {}) => query('/inscription', params),
  compte: (params: { etat?: string } = {}) => query('/compte', params),
  compteCharte: (params: { suite?: string } = {}) => query('/compte/charte', params),
  instance: () => '/compte/instance',
  compteDonnees: () => '/compte/donnees',
  /** What one typed and did not send. */
  brouillons: (params: { fait?: string } = {}) => query('/compte/brouillons', params),
  /** Decisions of moderation addressed to oneself. */
  compteDecisions: (params: { q?: string; page?: string } = {}) => query('/compte/decisions', params),
  comptes: (params: { q?: string; filtre?: string; page?: string } = {}) => query('/compte/comptes', params),
  /** One account, for an administrateur. */
  compteGere: (id: string) => `/compte/comptes/${id}`,
  /** Everything the site holds about oneself, as one file. */
  archive: () => '/api/compte/archive',
  /** Signing in by an identity from elsewhere: goes there, comes back, is tied to an account. */
  identite: (params: { suite?: string } = {}) => query('/connexion/identite', params),
  identiteRetour: () => '/connexion/identite/retour',
  identiteRelier: () => '/connexion/identite/relier',
  /** People one hears no more of. */
  blocages: (params: { fait?: string } = {}) => query('/compte/blocages', params),
  /** The introduction for newcomers; `etape` from 1. */
  bienvenue: (params: { etape?: string } = {}) => query('/bienvenue', params),
  /** `apres`: what comes after a line, by its cursor. `fait`: says what was just done. */
  notifications: (
    params: { q?: string; filtre?: string; sorte?: string; apres?: string; fait?: string } = {},
  ) => query('/notifications', params),
  /** Follows one: marks it read and leads to what it is about. */
  notification: (id: string) => `/notifications/${id}`,
  /** `espace`: the choices for that one, by its slug. */
  notificationsReglages: (params: { espace?: string; fait?: string } = {}) =>
    query('/notifications/reglages', params),
  /** Where the link that stops mails leads: no sign-in. */
  notificationsArret: (token: string, params: { fait?: string } = {}) =>
    query(`/notifications/arret/${token}`, params),
  /** The same for mail programs, which press for the person (RFC 8058). */
  notificationsUnClic: (token: string) => `/api/notifications/${token}`,
} as const;
