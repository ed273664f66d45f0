import type { Actor } from '@/lib/comptes/actor';
import { now } from '@/lib/core/clock';
import { fullDate } from '@/lib/core/dates';
import { db } from '@/lib/core/db';
import { notFound } from '@/lib/core/errors';
import { cibles } from '../cibles';
import { canAppeal, canDecideAppeal, canModerate, canReadDecision, canUndoDecision } from '../policy';
import type { Statement } from '../statement';
import { cameBack, contestedFrom, hiddenSince, isHiddenByTime, notBackWords, suiteOf } from '../suite';
import { recoursUntil, statementDays } from '../when';
import { casNumero } from '../words';

type Recours = {
  id: string;
  nom: string;
  /** Contests that it was hidden, not that a change was asked for. */
  masquage: boolean;
  texte: string;
  etat: 'attente' | 'maintenue' | 'annulee';
  createdAt: Date;
  decidedAt: Date | null;
  par: string;
  reponse: string;
};

/** A decision as its page shows it to this actor. */
export type DecisionPage = Statement & {
  id: string;
  numero: string;
  extrait: string;
  destinataires: string[];
  decidedAt: Date;
  undoneAt: Date | null;
  undoneMotif: string;
  /** Undone once what it was about had gone: what is said of it. Empty: it came back. */
  undoneAbsent: string;
  purgedAt: Date | null;
  recoursListe: Recours[];
  mine: boolean;
  agent: boolean;
  canAppeal: boolean;
  canAnswer: boolean;
  canUndo: boolean;
  /** Its author may change it now: where, and whether they may say that it is done. */
  modifier: { href: string | null } | null;
};

const GONE = 'une personne de l’équipe';

/** Names of these comptes. */
export async function namesOf(ids: readonly (string | null)[]): Promise<Map<string, string>> {
  const wanted = [...new Set(ids.flatMap((id) => id ?? []))];
  if (wanted.length === 0) return new Map();
  const rows = await db.compte.findMany({ where: { id: { in: wanted } }, select: { id: true, nom: true } });
  return new Map(rows.map(({ id, nom }) => [id, nom]));
}

/** What a statement of reasons is made of; null when there is no such decision. */
export async function findStatement(id: string) {
  const row = await db.moderationDecision.findUnique({
    where: { id },
    include: { cas: true, recours: { orderBy: { createdAt: 'asc' } } },
  });
  if (!row) return null;
  const names = await namesOf([
    row.decidedById,
    ...row.auteurs,
    ...row.recours.flatMap(({ compteId, decidedById }) => [compteId, decidedById]),
  ]);
  const { mesure, faits, regle, jours, cas } = row;
  const since = isHiddenByTime(row) ? hiddenSince(row) : null;
  const accepted =
    mesure === 'laisser' &&
    (await db.moderationDecision.count({
      where: { casId: row.casId, mesure: 'modifier', undoneAt: null, decidedAt: { lt: row.decidedAt } },
    })) > 0;
  const statement: Statement = {
    suite: accepted ? 'acceptee' : suiteOf(row, cas),
    masqueLe: since ? fullDate(since) : '',
    ...{ mesure, faits, regle, jours, kind: cas.kind, titre: cas.titre },
    par: names.get(row.decidedById) ?? GONE,
    ...statementDays(mesure, row.decidedAt, jours),
    recours: fullDate(recoursUntil(contestedFrom(row))),
  };
  return { row, names, statement };
}

/**
 * A decision: who it is addressed to reads it, and the agents.
 * @throws AppError `not_found` for everybody else
 */
export async function getDecision(actor: Actor, id: string): Promise<DecisionPage> {
  const found = await findStatement(id);
  if (!found || !canReadDecision(actor, found.row)) throw notFound();
  const { row, names, statement } = found;
  const agent = canModerate(actor);
  const mine = actor.kind === 'compte' && row.auteurs.includes(actor.id);
  const hidden = isHiddenByTime(row);
  const contested =
    actor.kind === 'compte' &&
    row.recours.some(({ compteId, masquage }) => compteId === actor.id && masquage === hidden);
  // Of several authors, each reads their own appeal.
  const shown = row.recours.filter(
    ({ compteId }) => agent || (actor.kind === 'compte' && compteId === actor.id),
  );
  const awaited =
    mine &&
    statement.mesure === 'modifier' &&
    !row.undoneAt &&
    (row.dueAt !== null || hidden) &&
    row.cas.closedAt !== null;
  const trouvee = awaited ? await cibles[row.cas.kind].find(row.cas.cibleId) : null;
  const decided = { ...row, recoursJusquau: recoursUntil(contestedFrom(row)) };
  return {
    ...statement,
    id,
    numero: casNumero(row.cas),
    extrait: row.cas.extrait,
    destinataires: row.auteurs.map((compteId) => names.get(compteId) ?? ''),
    decidedAt: row.decidedAt,
    undoneAt: row.undoneAt,
    undoneMotif: row.undoneMotif,
    undoneAbsent: cameBack(row) ? '' : notBackWords,
    purgedAt: row.purgedAt,
    recoursListe: shown.map(({ compteId, decidedById, ...recours }) => ({
      ...recours,
      nom: names.get(compteId) ?? '',
      par: (decidedById && names.get(decidedById)) ?? '',
    })),
    mine,
    agent,
    canAppeal: !contested && canAppeal(actor, decided, now()),
    canAnswer: canDecideAppeal(actor, row),
    canUndo: canUndoDecision(actor, row),
    modifier:
      awaited && trouvee ? { href: trouvee.modifier ?? (trouvee.hidden ? null : trouvee.chemin) } : null,
  };
}
