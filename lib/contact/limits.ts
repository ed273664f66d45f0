import { type Client, emailKey } from '@/lib/comptes/limits';
import { consume, type Limit } from '@/lib/core/rate-limit';

const HOUR = 3_600;
/** A training day writes from one network address. */
const perAddress: Limit = { name: 'contact-adresse', points: 20, duration: HOUR };
/** Nobody proved the address is theirs, and a copy goes there. */
const perEmail: Limit = { name: 'contact-email', points: 5, duration: HOUR };
/** However many write, the team’s box is not buried. */
const everyone: Limit = { name: 'contact-tous', points: 200, duration: HOUR };

/** @throws AppError `rate_limited` beyond 5 an hour under one e-mail address, 20 from one network address, 200 in all */
export async function countContact(email: string, client: Client) {
  await consume(perEmail, emailKey(email));
  await consume(perAddress, client.address);
  await consume(everyone, 'contact');
}
