import { z } from 'zod';
import { deliverMail } from '@/lib/mails/deliver';
import { mailKinds } from '@/lib/mails/schema';
import { mailBuilders } from './mails';

const payload = z.object({
  kind: z.enum(mailKinds),
  id: z.string(),
  reference: z.string(),
  queuedAt: z.coerce.date(),
});

/**
 * Writes a mail from what is true now, and sends it; sends nothing when there is nothing left to say (link used,
 * invitation withdrawn). A crash between the sending and its record sends it twice, under one Message-ID.
 */
export async function sendMail(input: unknown) {
  const { kind, id, reference, queuedAt } = payload.parse(input);
  const mail = await mailBuilders[kind](id);
  if (mail) await deliverMail(mail, { reference, queuedAt });
}
