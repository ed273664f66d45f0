import { query } from './query';

/** Calls for projects. */
export const appelsPaths = {
  appels: (params: Record<string, string | undefined> = {}) => query('/appels', params),
  /** `fait`: says what was just done. */
  appel: (slug: string, params: { fait?: string } = {}) => query(`/appels/${slug}`, params),
  appelModifier: (slug: string, params: { fait?: string } = {}) => query(`/appels/${slug}/modifier`, params),
  appelNouveau: () => '/appels/nouveau',
  /** The agents’ desk. */
  appelsVeille: (params: { etat?: string; q?: string; page?: string; fait?: string } = {}) =>
    query('/appels/veille', params),
  appelsSuivis: (params: { q?: string; page?: string; fait?: string } = {}) =>
    query('/appels/suivis', params),
  /** Deadlines as iCalendar: of all open calls; of one; of those a person follows, at a secret address. */
  appelsAgenda: () => '/appels/agenda.ics',
  appelAgenda: (slug: string) => `/appels/${slug}/agenda.ics`,
  appelsSuivisAgenda: (token: string) => `/appels/suivis/${token}.ics`,
  /** Where the link that stops mails about calls leads: no sign-in. */
  appelsRappelsArret: (token: string, params: { fait?: string } = {}) =>
    query(`/appels/rappels/arret/${token}`, params),
  /** The same for mail programs, which press for the person (RFC 8058). */
  appelsRappelsUnClic: (token: string) => `/api/appels/rappels/${token}`,
  appelsFlux: () => '/appels/flux.xml',
  openAppels: () => '/api/v1/appels.json',
} as const;
