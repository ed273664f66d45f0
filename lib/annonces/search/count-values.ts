import { rowsAnew } from '@/lib/annuaire/search/anew';
import { Prisma } from '@/lib/core/db';
import { listTermes } from '@/lib/termes/queries';
import { ofListe } from '@/lib/termes/words';
import { annonceNatures, annonceTransactions } from '../words';
import { conditionsSql, partsSql, type Question } from './conditions';
import { type Facet, radiusesOf } from './facets';

/** A value of a facet other than the direction, and the question of this value alone in its facet. */
export type Value = { facet: Facet; value: string; only: Question };

/** Every value that may be on offer: there are a few dozen of them. */
export async function valuesOf(question: Question): Promise<Value[]> {
  const disciplines = ofListe(await listTermes({ retired: true }), 'discipline');
  return [
    ...annonceNatures.map(
      (value): Value => ({
        facet: 'nature',
        value,
        only: { ...question, nature: [value] },
      }),
    ),
    ...annonceTransactions.map(
      (value): Value => ({
        facet: 'transaction',
        value,
        only: { ...question, transaction: [value] },
      }),
    ),
    ...disciplines.map(
      ({ id }): Value => ({
        facet: 'discipline',
        value: id,
        only: { ...question, discipline: [id] },
      }),
    ),
    { facet: 'libre', value: '1', only: { ...question, libre: true } },
    ...(question.centre ? radiusesOf(question) : []).map(
      (km): Value => ({
        facet: 'rayon',
        value: String(km),
        only: { ...question, rayon: km },
      }),
    ),
  ];
}

/** Whether a question asks for this value: its count stands beside the total, and both must agree. */
export function asksFor(question: Question, { facet, value }: Value): boolean {
  if (!partsSql(question)[facet]) return false;
  if (facet === 'libre') return true;
  if (facet === 'rayon') return String(question.rayon) === value;
  return facet !== 'jours' && question[facet].some((one) => one === value);
}

/** How many annonces each of these values would leave, counted one by one: for those few have, and those asked for. */
export async function countValues(values: readonly Value[]) {
  if (values.length === 0) return [];
  const counts = values.map(
    ({ facet, value, only }) => Prisma.sql`select ${facet}::text as facet, ${value}::text as value,
      (select count(*)::int from annonces a where ${conditionsSql(only)}) as count`,
  );
  return rowsAnew<{ facet: Facet; value: string; count: number }>(Prisma.join(counts, ' union all '));
}
