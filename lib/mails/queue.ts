import type { Tx } from '@/lib/core/db';
import { enqueue } from '@/lib/core/jobs';
import type { MailKind } from './schema';

/**
 * Records, in the write's own transaction, that a mail is due about the row `id`. It is written when it is sent, from
 * what is true then; a builder that finds nothing left to say sends nothing.
 */
export const queueMail = (tx: Tx, kind: MailKind, id: string) => enqueue(tx, 'send-mail', { kind, id });
