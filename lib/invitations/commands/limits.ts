import { emailKey } from '@/lib/comptes/limits';
import { isAppError } from '@/lib/core/errors';
import { consume, type Limit } from '@/lib/core/rate-limit';

const DAY = 86_400;
const PER_COMPTE: Limit = { name: 'invitation', points: 200, duration: DAY };
/** However many people and espaces invite, one mailbox gets no more. */
const PER_ADDRESS: Limit = { name: 'invitation-adresse', points: 40, duration: DAY };

/** Counts `count` invitations of one person. @throws AppError `rate_limited` beyond 200 a day */
export const countInvitations = (compteId: string, count: number) => consume(PER_COMPTE, compteId, count);

/** Counts one mail to an address. @returns false beyond forty a day */
export async function mayWriteTo(email: string): Promise<boolean> {
  try {
    await consume(PER_ADDRESS, emailKey(email));
    return true;
  } catch (error) {
    if (isAppError(error)) return false;
    throw error;
  }
}
