import { annonceLineSelect, toAnnonceLine } from '@/lib/annonces/rows';
import type { AnnonceLine } from '@/lib/annonces/words';
import type { Actor } from '@/lib/comptes/actor';
import { db } from '@/lib/core/db';
import { notFound } from '@/lib/core/errors';
import { disciplineNames } from '@/lib/termes/queries';
import { candidatesFor, findLive } from './candidates';
import { whatIsKnown } from './known';
import { canSeeMatches } from './policy';
import { LEAST, reasonsOf, scoreOf } from './score';
import type { Match, PutAside } from './words';

const MOST = 6;
const MOST_ASIDE = 20;

/** Annonces as lists show them, by their ids. */
export async function linesOf(ids: readonly string[]): Promise<Map<string, AnnonceLine>> {
  const found = await db.annonce.findMany({
    where: { id: { in: [...ids] } },
    select: annonceLineSelect,
  });
  return new Map(found.map((row) => [row.id, toAnnonceLine(row)]));
}

/**
 * What goes with an annonce, the best first, six at most: those that wait for answers, on the other side, of somebody
 * else, and that nobody put aside; for an agent, those whose authors do not talk yet. Nothing of an annonce that waits for
 * none itself.
 * @throws AppError `not_found` for who is neither its author nor an agent
 */
export async function matchesFor(
  actor: Actor,
  annonceId: string,
): Promise<{ items: Match[]; ecartes: PutAside[] }> {
  const row = await db.annonce.findUnique({ where: { id: annonceId }, select: { auteurId: true } });
  if (actor.kind !== 'compte' || !row || !canSeeMatches(actor, row)) throw notFound();
  const annonce = await findLive(annonceId);
  if (!annonce) return { items: [], ecartes: [] };
  const [candidates, names] = await Promise.all([candidatesFor(annonce), disciplineNames()]);
  const scored = candidates
    .flatMap((one) => {
      const score = scoreOf(annonce, one);
      return score && score.value >= LEAST ? [{ one, score }] : [];
    })
    .sort((a, b) => b.score.value - a.score.value || (a.one.id < b.one.id ? 1 : -1));
  const [known, ecartes] = await Promise.all([
    whatIsKnown([annonce, ...scored.map(({ one }) => one)]),
    putAside(annonceId, actor.id === annonce.auteurId ? actor.id : null, annonce.auteurId),
  ]);
  const own = actor.id === annonce.auteurId;
  const shown = scored
    .filter(({ one }) => !known.isDismissed(annonce, one))
    // There is nobody left for an agent to introduce.
    .filter(({ one }) => own || known.conversationOf(annonce, one) === null)
    .slice(0, MOST);
  const talks = new Map(shown.map(({ one }) => [one.id, known.conversationOf(annonce, one)]));
  const [lines, open] = await Promise.all([
    linesOf(shown.map(({ one }) => one.id)),
    stillIn(actor.id, [...talks.values()]),
  ]);
  const items = shown.flatMap(({ one, score }): Match[] => {
    const line = lines.get(one.id);
    if (!line) return [];
    const talk = talks.get(one.id) ?? '';
    const conversationId = open.has(talk) ? talk : null;
    const reasons = reasonsOf(annonce, one, names);
    return [{ annonce: { ...line, distanceKm: score.km }, reasons, conversationId }];
  });
  return { items, ecartes };
}

/** Those of some conversations that a person is in, and did not leave. */
async function stillIn(compteId: string, conversations: readonly (string | null)[]): Promise<Set<string>> {
  const ids = conversations.flatMap((id) => id || []);
  const places = await db.conversationParticipant.findMany({
    where: { compteId, leftAt: null, conversationId: { in: ids } },
    select: { conversationId: true },
  });
  return new Set(places.map(({ conversationId }) => conversationId));
}

/** What its author, or else agents, put aside for an annonce, the last first; each can be taken back. */
async function putAside(annonceId: string, by: string | null, auteurId: string): Promise<PutAside[]> {
  const found = await db.rapprochementEcarte.findMany({
    where: { annonceId, compteId: by ?? { not: auteurId }, autre: { etat: 'publiee' } },
    orderBy: [{ createdAt: 'desc' }, { autreId: 'asc' }],
    take: MOST_ASIDE,
    select: { autre: { select: { id: true, slug: true, titre: true, sens: true } } },
  });
  return found.map(({ autre }) => autre);
}
