import { AppError, isAppError } from '@/lib/core/errors';
import { consume } from '@/lib/core/rate-limit';

const SENDING = { name: 'message', points: 200, duration: 10, alone: 20 };

/**
 * Counts one message against the author's allowance on all nodes: 200 in 10 seconds. Asked at the doors (page and
 * socket), not by the command: the demonstration data tells a month in a second.
 * @throws AppError `rate_limited`
 */
export async function consumeSending(compteId: string): Promise<void> {
  try {
    await consume(SENDING, compteId);
  } catch (error) {
    if (!isAppError(error)) throw error;
    throw new AppError('rate_limited', 'Vous écrivez très vite. Attendez quelques secondes.');
  }
}
