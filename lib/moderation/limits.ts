import { type Client, emailKey } from '@/lib/comptes/limits';
import { consume, type Limit } from '@/lib/core/rate-limit';

const HOUR = 3_600;
/** A training day reports from one network address. */
const perAddress: Limit = { name: 'moderation-adresse', points: 40, duration: HOUR };
/** Nobody proved the address is theirs, and each report writes to it once. */
const perEmail: Limit = { name: 'moderation-email', points: 5, duration: HOUR };
const perCompte: Limit = { name: 'moderation-compte', points: 60, duration: HOUR };

/** @throws AppError `rate_limited` beyond 60 an hour by a compte; 5 by an e-mail address, 40 from a network address */
export async function countReport(by: { compteId: string } | { email: string }, client: Client) {
  if ('compteId' in by) return consume(perCompte, by.compteId);
  await consume(perAddress, client.address);
  return consume(perEmail, emailKey(by.email));
}
