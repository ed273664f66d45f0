import { consume, type Limit } from '@/lib/core/rate-limit';

const DAY = 86_400;
const PER_COMPTE: Limit = { name: 'adhesion', points: 20, duration: DAY };
/** Asking, taking back and asking again writes to every responsable each time. */
const PER_PAIR: Limit = { name: 'adhesion-paire', points: 5, duration: DAY };
/** However many comptes ask, the responsables of one espace get no more mails than this. */
const PER_ESPACE: Limit = { name: 'adhesion-espace', points: 60, duration: DAY };

/** @throws AppError `rate_limited` beyond 20 a day, 5 a day to one espace, or 60 a day to one espace by all */
export async function countRequest(compteId: string, espaceId: string) {
  await consume(PER_COMPTE, compteId);
  await consume(PER_PAIR, `${compteId}:${espaceId}`);
  await consume(PER_ESPACE, espaceId);
}
