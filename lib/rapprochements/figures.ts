import { addDays } from '@/lib/annonces/life';
import type { Issue } from '@/lib/annonces/words';
import type { Actor } from '@/lib/comptes/actor';
import { isAgent } from '@/lib/comptes/policy';
import { now } from '@/lib/core/clock';
import { Prisma, rows } from '@/lib/core/db';
import { notFound } from '@/lib/core/errors';
import type { RelationFigures } from './words';

/**
 * What the introductions of the last `jours` days (a year unless told) led to, for the agents.
 * @throws AppError `not_found` for everybody else
 */
export async function relationFigures(agent: Actor, { jours = 365 } = {}): Promise<RelationFigures> {
  if (!isAgent(agent)) throw notFound();
  const since = addDays(now(), -Math.min(Math.max(jours, 1), 3_650));
  type Row = { total: number; projets: number } & Record<Issue, number>;
  const [row] = await rows<Row>(Prisma.sql`
    select count(*)::int as total,
      (count(*) filter (where c."espaceId" is not null))::int as projets,
      (count(*) filter (where r.issue = 'abouti'))::int as abouti,
      (count(*) filter (where r.issue = 'en_cours'))::int as en_cours,
      (count(*) filter (where r.issue = 'sans_suite'))::int as sans_suite
    from mises_en_relation r left join conversations c on c.id = r."conversationId"
    where r."createdAt" >= ${since}`);
  if (!row) throw new Error('Counting answers with one row.');
  const { total, projets, abouti, en_cours, sans_suite } = row;
  return {
    total,
    projets,
    issues: { abouti, en_cours, sans_suite },
    sansIssue: total - abouti - en_cours - sans_suite,
  };
}
