import type { AnnonceLine, AnnonceSens, Issue } from '@/lib/annonces/words';

/** Signs, at most. */
export const RELATION_MAX = { message: 2_000, note: 1_000 } as const;

/** Days after an introduction when one asks what came of it, unless the agent says otherwise. */
export const SUIVI_DAYS = 14;

/** « Rapproché par : praticables, dates, 12 km. » */
export const reasonsWords = (reasons: readonly string[]) => `Rapproché par : ${reasons.join(', ')}.`;

/** An annonce that goes with another one, and why. */
export type Match = {
  annonce: AnnonceLine;
  reasons: string[];
  /** Where the two already talk, for the one of them who looks; null: not yet, or not for this person to know. */
  conversationId: string | null;
};

/** An annonce that was put aside. */
export type PutAside = { id: string; slug: string; titre: string; sens: AnnonceSens };

/** One side of a pair, or of an introduction. */
export type Side = { id: string; slug: string; titre: string; sens: AnnonceSens; nom: string; lieu: string };

/** Two people whom an agent introduced, and what came of it. Never what they write. */
export type Relation = {
  id: string;
  cote: Side;
  /** Null once its author took it away. */
  autre: Side | null;
  /** Who introduced them; empty once that compte is gone. */
  agent: string;
  message: string;
  createdAt: Date;
  /** Midnight UTC. */
  suiviLe: Date | null;
  /** The day has come to ask. */
  due: boolean;
  issue: Issue | null;
  note: string;
  closedAt: Date | null;
  /** A project came of it. */
  projet: boolean;
};

/** What introductions led to. */
export type RelationFigures = {
  /** In that time. */
  total: number;
  projets: number;
  issues: Record<Issue, number>;
  sansIssue: number;
};

const HOW: Record<AnnonceSens, string> = { offre: 'propose', demande: 'cherche' };
const sideWords = ({ nom, sens, titre, lieu }: Side) =>
  `${nom} ${HOW[sens]} «\u00a0${titre}\u00a0»${lieu ? ` (${lieu})` : ''}.`;

/** What an agent may send as it is, or change: who the two are, what brings them together, and that nobody listens. */
export const preparedMessage = (a: Side, b: Side, agent: string) =>
  [
    `Bonjour ${a.nom}, bonjour ${b.nom},`,
    `${sideWords(a)} ${sideWords(b)} Vos deux annonces ont l’air de se répondre.`,
    'Je vous propose d’en parler ici, tous les deux. Je ne lis pas ce que vous vous écrivez ; je prendrai de vos nouvelles.',
    agent,
  ].join('\n\n');
