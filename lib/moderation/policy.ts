import type { Actor, Connecte } from '@/lib/comptes/actor';
import { isAgent } from '@/lib/comptes/policy';
import type { Mesure } from './words';

/** The desk: agents and administrateurs. */
export const canModerate = (actor: Actor): boolean => isAgent(actor);

/** Reads a decision: who it is addressed to, and the agents. */
export const canReadDecision = (actor: Actor, { auteurs }: { auteurs: readonly string[] }): boolean =>
  canModerate(actor) || (actor.kind === 'compte' && auteurs.includes(actor.id));

type Decided = {
  mesure: string;
  auteurs: readonly string[];
  decidedById: string;
  undoneAt: Date | null;
  recoursJusquau: Date;
};

/** Contests it, once, within six months: who it is addressed to. */
export const canAppeal = (actor: Actor, decision: Decided, at: Date): actor is Connecte =>
  actor.kind === 'compte' &&
  decision.auteurs.includes(actor.id) &&
  decision.mesure !== 'laisser' &&
  decision.undoneAt === null &&
  at <= decision.recoursJusquau;

/** Answers an appeal: another agent than the one who decided, and not who it is about. */
export const canDecideAppeal = (
  actor: Actor,
  { decidedById, auteurs }: Pick<Decided, 'decidedById' | 'auteurs'>,
): actor is Connecte =>
  actor.kind === 'compte' && isAgent(actor) && actor.id !== decidedById && !auteurs.includes(actor.id);

/** Undoes a decision that changed something, and still can: an agent, unless it is about what they wrote themselves. */
export const canUndoDecision = (
  actor: Actor,
  {
    auteurs,
    mesure,
    undoneAt,
    purgedAt,
  }: { auteurs: readonly string[]; mesure: Mesure; undoneAt: Date | null; purgedAt: Date | null },
): actor is Connecte =>
  actor.kind === 'compte' &&
  isAgent(actor) &&
  !auteurs.includes(actor.id) &&
  mesure !== 'laisser' &&
  !undoneAt &&
  !purgedAt;

/** Decides of a case: an agent, unless it is about what they wrote themselves. */
export const canDecideCas = (actor: Actor, auteurs: readonly { id: string }[]): actor is Connecte =>
  actor.kind === 'compte' && isAgent(actor) && !auteurs.some(({ id }) => id === actor.id);
