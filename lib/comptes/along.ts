import type { Tx } from '@/lib/core/db';
import type { Connecte } from './actor';

/**
 * What moderation adds to what is decided of an account or of what somebody wrote, in the same transaction: `hold`, before
 * its row is held; `tell`, once it is written.
 */
export type Along<T> = {
  hold: (tx: Tx, id: string) => Promise<unknown>;
  tell: (tx: Tx, by: Connecte, done: T) => Promise<void>;
};
