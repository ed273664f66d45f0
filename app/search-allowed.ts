import { requestClient } from '@/lib/auth/client';
import { isAppError } from '@/lib/core/errors';
import { countSearch } from '@/lib/resultats/limits';

/** Whether this network address has not asked too much of everything already: 240 searches a minute. */
export async function isSearchAllowed(): Promise<boolean> {
  try {
    await countSearch((await requestClient()).address);
    return true;
  } catch (error) {
    if (isAppError(error) && error.code === 'rate_limited') return false;
    throw error;
  }
}
