import type { Actor } from '@/lib/comptes/actor';
import { isAgent } from '@/lib/comptes/policy';
import { now } from '@/lib/core/clock';
import { db } from '@/lib/core/db';
import { notFound } from '@/lib/core/errors';
import { addDays } from './life';
import type { Issue } from './words';

/** How many annonces were published in a time, and what came of them. */
export type AnnonceFigures = {
  publiees: number;
  offres: number;
  demandes: number;
  /** Of all times: what lists show now. */
  enLigne: number;
  pourvues: number;
  /** Of those published in that time: led to at least one conversation, to a project. */
  avecReponse: number;
  projets: number;
  /** Of those published in that time: their authors were asked, and what they said. */
  demandees: number;
  issues: Record<Issue, number>;
  sansReponse: number;
};

/**
 * Figures of the last `jours` days (a year unless told) for the agents.
 * @throws AppError `not_found` for everybody else
 */
export async function annonceFigures(agent: Actor, { jours = 365 } = {}): Promise<AnnonceFigures> {
  if (!isAgent(agent)) throw notFound();
  const since = addDays(now(), -Math.min(Math.max(jours, 1), 3_650));
  type Row = Omit<AnnonceFigures, 'issues' | 'sansReponse'> & Record<Issue, number>;
  const [row] = await db.$queryRaw<Row[]>`
    with p as (select * from annonces where "publishedAt" >= ${since})
    select count(*)::int as publiees,
      (count(*) filter (where sens = 'offre'))::int as offres,
      (count(*) filter (where sens = 'demande'))::int as demandes,
      (select count(*)::int from annonces where etat in ('publiee', 'pourvue')) as "enLigne",
      (count(*) filter (where "pourvueAt" is not null))::int as pourvues,
      (count(*) filter (where exists (select from conversations c where c."annonceId" = p.id)))::int as "avecReponse",
      (count(*) filter (where exists (select from espaces e where e."annonceId" = p.id)))::int as projets,
      (count(*) filter (where "issueDemandeeAt" is not null or issue is not null))::int as demandees,
      (count(*) filter (where issue = 'abouti'))::int as abouti,
      (count(*) filter (where issue = 'en_cours'))::int as en_cours,
      (count(*) filter (where issue = 'sans_suite'))::int as sans_suite
    from p`;
  if (!row) throw new Error('Counting answers with one row.');
  const { abouti, en_cours, sans_suite, ...rest } = row;
  return {
    ...rest,
    issues: { abouti, en_cours, sans_suite },
    sansReponse: rest.demandees - abouti - en_cours - sans_suite,
  };
}
