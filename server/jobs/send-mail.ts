import { z } from 'zod';
import { recordRefusal } from '@/lib/activation/commands/refusals';
import { systeme } from '@/lib/comptes/actor';
import { isAway, isReachable } from '@/lib/comptes/queries/reachable';
import { now } from '@/lib/core/clock';
import { calendarDay, isoOf } from '@/lib/core/dates';
import { db } from '@/lib/core/db';
import { enqueue } from '@/lib/core/jobs';
import { log } from '@/lib/core/log';
import { momentOf } from '@/lib/core/zone';
import { deliverMail, isRefusedForGood } from '@/lib/mails/deliver';
import { isNews } from '@/lib/mails/purposes';
import { type MailKind, mailKinds } from '@/lib/mails/schema';
import { mailBuilders, mailSent } from './mails';

const payload = z.object({
  kind: z.string(),
  id: z.string(),
  reference: z.string(),
  queuedAt: z.coerce.date(),
});

const isKind = (kind: string): kind is MailKind => mailKinds.some((one) => one === kind);

/** What the owner of a closed account is still told: that it is, why, and how to contest (DSA, articles 17 and 20). */
const TOLD_ANYWAY: MailKind[] = ['moderation-decision', 'moderation-annulee', 'moderation-recours'];

/** News that wait for the end of a holiday; digests tell the rest. */
const WAITS: ReadonlySet<MailKind> = new Set(['alerte', 'appel-rappel', 'appel-change']);
const DAY_MS = 86_400_000;

/**
 * Writes a mail from what is true now, and sends it; sends nothing when there is nothing left to say (link used,
 * invitation withdrawn), or when the account of the address is closed. A crash between the sending and its record sends
 * it twice, under one Message-ID. An address the mail server refuses for good is not tried again, and neither is a kind that
 * another version of the platform queued: no try of this one would know how to write it.
 */
export async function sendMail(input: unknown) {
  const { kind, id, reference, queuedAt } = payload.parse(input);
  if (!isKind(kind)) {
    log.warn({ kind, id, reference, queuedAt }, 'a mail of a kind this version does not know was dropped');
    return;
  }
  const mail = await mailBuilders[kind](id);
  if (!mail) return;
  if (!TOLD_ANYWAY.includes(kind) && !(await isReachable(systeme, mail.to, { news: isNews(kind) }))) return;
  if (WAITS.has(kind) && (await isAway(systeme, mail.to))) {
    // Asked again every morning: people come back sooner or later than they said.
    await enqueue(db, 'send-mail', payload.parse(input), { runAt: morningAfter(now()) });
    return;
  }
  try {
    await deliverMail(mail, { reference, queuedAt });
    await mailSent[kind]?.(id);
  } catch (error) {
    if (!isRefusedForGood(error)) throw error;
    log.warn({ error, kind, reference }, 'the mail server refused a mail for good');
    await recordRefusal(systeme, { email: mail.to, answer: answerOf(error) });
  }
}

/** Seven o’clock, the day after, where people live. */
const morningAfter = (date: Date) => momentOf(isoOf(new Date(calendarDay(date).getTime() + DAY_MS)), '07:00');

/** What the server said, « 550 5.1.1 … »; nodemailer keeps it beside its own sentence. */
const answerOf = (error: unknown) =>
  error instanceof Error && 'response' in error && typeof error.response === 'string'
    ? error.response
    : String(error);
