import { type AnnonceLine, type AnnonceNature, annonceNatures } from '@/lib/annonces/words';
import type { Actor } from '@/lib/comptes/actor';
import { isAgent } from '@/lib/comptes/policy';
import { db } from '@/lib/core/db';
import { notFound } from '@/lib/core/errors';
import { PAGE_SIZE, type Page, toPage } from '@/lib/core/pagination';
import { disciplineNames } from '@/lib/termes/queries';
import { type Candidate, latestOfEach, latestOfEpci } from './candidates';
import { whatIsKnown } from './known';
import { linesOf } from './matches';
import { LEAST, type Prepared, reasonsOf, scoreOf } from './score';

/** Of each nature and side: beyond, the oldest wait until newer ones are seen to. */
const MOST_OF_EACH = 100;
const MOST_PAIRS = 200;
/** Without a word in common, two annonces must go together very well to be worth an agent’s look. */
const LEAST_UNLIKE = 60;
/** One annonce that goes with everything must not fill the desk. */
const MOST_PER_ANNONCE = 3;
const MOST_EPCI = 300;

/** An offer and a demand that an agent may bring together. */
export type Pair = { offre: AnnonceLine; demande: AnnonceLine; reasons: string[]; mine: boolean };
type Compared = Candidate & Prepared;
type Scored = { offre: Compared; demande: Compared; value: number; km: number | null };
export type DeskQuestion = { nature?: string; epci?: string; page?: number };

/**
 * Offers and demands that go together, the best first, two hundred at most: among the hundred latest of each nature and
 * side, those whose authors do not talk yet and that nobody put aside. An annonce is in three pairs at most.
 * @throws AppError `not_found` for who is no agent
 */
export async function suggestedPairs(actor: Actor, asked: DeskQuestion = {}): Promise<Page<Pair>> {
  if (actor.kind !== 'compte' || !isAgent(actor)) throw notFound();
  const { nature, epci, page = 1 } = asked;
  const natures = annonceNatures.filter((one) => !nature || one === nature);
  const [annonces, names] = await Promise.all([annoncesFor(natures, epci), disciplineNames()]);
  const known = await whatIsKnown(annonces);
  const scored: Scored[] = [];
  for (const offre of annonces) {
    if (offre.sens !== 'offre') continue;
    for (const demande of annonces) {
      if (demande.nature !== offre.nature || demande.sens !== 'demande') continue;
      if (epci && offre.epci !== epci && demande.epci !== epci) continue;
      const score = scoreOf(offre, demande);
      if (!score || score.value < (score.alike ? LEAST : LEAST_UNLIKE)) continue;
      if (known.isDismissed(offre, demande) || known.conversationOf(offre, demande) !== null) continue;
      scored.push({ offre, demande, ...score });
    }
  }
  const kept = best(scored);
  const shown = kept.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE);
  const lines = await linesOf(shown.flatMap(({ offre, demande }) => [offre.id, demande.id]));
  const items = shown.flatMap(({ offre, demande, km }): Pair[] => {
    const [one, other] = [lines.get(offre.id), lines.get(demande.id)];
    if (!one || !other) return [];
    const mine = offre.auteurId === actor.id || demande.auteurId === actor.id;
    return [
      { offre: one, demande: { ...other, distanceKm: km }, reasons: reasonsOf(offre, demande, names), mine },
    ];
  });
  return toPage(items, kept.length, page);
}

async function annoncesFor(natures: readonly AnnonceNature[], epci?: string): Promise<Compared[]> {
  if (!epci) return latestOfEach(natures, MOST_OF_EACH);
  // Half of them here, half wherever: one of the two of a pair is enough.
  const [all, near] = await Promise.all([
    latestOfEach(natures, MOST_OF_EACH / 2),
    latestOfEpci(natures, MOST_OF_EACH / 2, epci),
  ]);
  return [...new Map([...all, ...near].map((one) => [one.id, one])).values()];
}

function best(scored: Scored[]): Scored[] {
  scored.sort(
    (a, b) => b.value - a.value || (a.offre.id + a.demande.id < b.offre.id + b.demande.id ? 1 : -1),
  );
  const times = new Map<string, number>();
  const kept: Scored[] = [];
  for (const pair of scored) {
    const ids = [pair.offre.id, pair.demande.id];
    if (ids.some((id) => (times.get(id) ?? 0) >= MOST_PER_ANNONCE)) continue;
    for (const id of ids) times.set(id, (times.get(id) ?? 0) + 1);
    kept.push(pair);
    if (kept.length === MOST_PAIRS) break;
  }
  return kept;
}

/** Intercommunalities that the desk can be narrowed to. @throws AppError `not_found` for who is no agent */
export async function deskEpci(actor: Actor): Promise<{ code: string; nom: string }[]> {
  if (!isAgent(actor)) throw notFound();
  return db.epci.findMany({ orderBy: [{ nom: 'asc' }, { code: 'asc' }], take: MOST_EPCI });
}
