import { AppError } from '@/lib/core/errors';
import { consume, forget, hold, type Limit } from '@/lib/core/rate-limit';
import { MAX_TRIES } from './words';

const HOUR = 3_600;
const DAY = 24 * HOUR;

/** Wrong codes of one person for one fiche. */
const triesPerPair: Limit = { name: 'reprise-essais', points: MAX_TRIES, duration: HOUR };
/** Wrong codes for one fiche, by whomever: they guess at the codes that anybody may use. */
const triesPerFiche: Limit = { name: 'reprise-fiche', points: MAX_TRIES, duration: HOUR };
/** Wrong codes of one person, for all fiches. */
const triesPerCompte: Limit = { name: 'reprise-compte', points: 20, duration: HOUR };

export type Tries = {
  /** How many are left to this person. */
  left: number;
  /** Whether others have used up the tries of this fiche: a code that anybody may use is refused then. */
  ficheHeld: boolean;
  /** The code was right. */
  forgive: () => Promise<void>;
};

/**
 * Counts a try before its code is looked at, so that many sent at once cannot slip through. The fifth wrong one of a
 * person holds the fiche for them during an hour from then; five of several people hold the codes that anybody may use.
 * @throws AppError `rate_limited`
 */
export async function countTry(compteId: string, ficheId: string): Promise<Tries> {
  const pair = `${compteId}:${ficheId}`;
  const left = await consume(triesPerPair, pair);
  if (left === 0) await hold(triesPerPair, pair);
  await consume(triesPerCompte, compteId);
  return {
    left,
    ficheHeld: await isHeld(ficheId),
    forgive: async () => {
      await Promise.all([forget(triesPerPair, pair), forget(triesPerFiche, ficheId)]);
    },
  };
}

async function isHeld(ficheId: string) {
  try {
    if ((await consume(triesPerFiche, ficheId)) === 0) await hold(triesPerFiche, ficheId);
    return false;
  } catch (error) {
    if (error instanceof AppError) return true;
    throw error;
  }
}

const codesPerFiche: Limit = { name: 'reprise-codes-fiche', points: 5, duration: DAY };
const codesPerCompte: Limit = { name: 'reprise-codes-compte', points: 15, duration: DAY };
const asksPerCompte: Limit = { name: 'revendications', points: 10, duration: DAY };
const sharesPerCompte: Limit = { name: 'partages-fiche', points: 20, duration: DAY };

/**
 * A code costs its receiver a mail or a letter they did not ask for.
 * @throws AppError `rate_limited` beyond 5 a day for one fiche, 15 a day by one person
 */
export async function countCode(compteId: string, ficheId: string) {
  await consume(codesPerCompte, compteId);
  await consume(codesPerFiche, ficheId);
}

/** @throws AppError `rate_limited` beyond 10 requests to the agents a day */
export const countAsk = (compteId: string) => consume(asksPerCompte, compteId);

/** @throws AppError `rate_limited` beyond 20 people invited a day to speak for one's fiches */
export const countShare = (compteId: string) => consume(sharesPerCompte, compteId);
