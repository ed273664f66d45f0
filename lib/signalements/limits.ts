import { type Client, emailKey } from '@/lib/comptes/limits';
import { consume, type Limit } from '@/lib/core/rate-limit';

const HOUR = 3_600;
/** A training day reports from one network address. */
const perAddress: Limit = { name: 'signalements-adresse', points: 40, duration: HOUR };
/** Nobody proved the address is theirs, and each report answers there once. */
const perEmail: Limit = { name: 'signalements-email', points: 5, duration: HOUR };
const perCompte: Limit = { name: 'signalements-compte', points: 60, duration: HOUR };
/** However many report, who speaks for one fiche gets no more mails than this. */
const perFiche: Limit = { name: 'signalements-fiche', points: 30, duration: 24 * HOUR };

/**
 * @throws AppError `rate_limited` beyond 60 an hour by a compte; 5 an hour under one e-mail address and 40 from one network
 * address by visitors; 30 a day about one fiche
 */
export async function countSignalement(
  by: { compteId: string } | { email: string },
  ficheId: string,
  client: Client,
) {
  if ('compteId' in by) await consume(perCompte, by.compteId);
  else {
    await consume(perAddress, client.address);
    await consume(perEmail, emailKey(by.email));
  }
  await consume(perFiche, ficheId);
}
