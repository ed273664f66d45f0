import { countAnswers } from './found';
import { type Asked, chosenFacets, conditionsOf, type Searched } from './searched';

/** When nothing is found: what would be without one of the things asked for. */
export async function findWaysOut<Q extends Asked, F extends string>(list: Searched<Q, F>, question: Q) {
  const asked = [
    ...(question.tsquery || question.nameHas ? ['q' as const] : []),
    ...chosenFacets(list, question),
  ];
  if (asked.length < 2) return [];
  const counts = await Promise.all(
    asked.map(async (part) => ({
      part,
      count: await countAnswers(list, conditionsOf<Q, F | 'q'>(list, question, [part])),
    })),
  );
  return counts.filter(({ count }) => count > 0);
}
