import { query } from './query';

/** Reports and what agents decide of them. */
export const moderationPaths = {
  /** Reports something to the agents: its kind and id. `fait`: says what was just done. */
  signaler: (cible: string, id: string, params: { fait?: string } = {}) =>
    query('/signaler', { cible, id, ...params }),
  /** Where a visitor confirms a report, from a mail. */
  signalerConfirmer: (token: string, params: { fait?: string } = {}) =>
    query(`/signaler/confirmer/${token}`, params),
  /** The agents’ desk; `cas`: the number of one; `etat=clos`: those decided. */
  moderation: (params: { cas?: string; q?: string; etat?: string; page?: string; fait?: string } = {}) =>
    query('/moderation', params),
  /** A statement of reasons: its author and the agents. */
  moderationDecision: (id: string, params: { fait?: string } = {}) =>
    query(`/moderation/decisions/${id}`, params),
  moderationJournal: (params: { q?: string; page?: string; verifier?: string } = {}) =>
    query('/moderation/journal', params),
  moderationJournalExport: () => '/moderation/journal/export',
} as const;
