import { randomUUID } from 'node:crypto';
import { now } from '@/lib/core/clock';
import type { Tx } from '@/lib/core/db';
import { enqueue, enqueueMany, type JobOptions } from '@/lib/core/jobs';
import type { MailKind } from './schema';

/** What a `send-mail` job carries. The reference and date stay the same when the job is tried again. */
export type QueuedMail = { kind: MailKind; id: string; reference: string; queuedAt: string };

/**
 * Records, in the write's own transaction, that a mail is due about the row `id`. It is written when it is sent, from
 * what is true then; a builder that finds nothing left to say sends nothing.
 */
export const queueMail = (tx: Tx, kind: MailKind, id: string, options?: JobOptions) =>
  enqueue(
    tx,
    'send-mail',
    { kind, id, reference: randomUUID(), queuedAt: now().toISOString() } satisfies QueuedMail,
    options,
  );

/** Records many mails of one kind at once, each due at its own moment. */
export async function queueMails(tx: Tx, kind: MailKind, mails: readonly { id: string; runAt: Date }[]) {
  const queuedAt = now().toISOString();
  const payloads = mails.map(({ id }) =>
    JSON.stringify({ kind, id, reference: randomUUID(), queuedAt } satisfies QueuedMail),
  );
  await enqueueMany(
    tx,
    'send-mail',
    mails.map(({ runAt }, index) => ({ payload: payloads[index] ?? '', runAt })),
  );
}
