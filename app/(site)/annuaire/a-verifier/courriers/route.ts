import { downloadHeaders, orNotFound } from '@/app/file-answer';
import { printAskedLettres } from '@/lib/activation/commands/asked-lettres';
import { currentActor } from '@/lib/auth/current-actor';
import { now } from '@/lib/core/clock';
import { isoDay } from '@/lib/core/dates';

/** The letters people asked for, as one PDF. Agents only; followed twice, it gives the same ones. */
export async function GET() {
  const { pdf } = await orNotFound(printAskedLettres(await currentActor()));
  return new Response(new Uint8Array(pdf), {
    headers: downloadHeaders('application/pdf', `courriers-${isoDay(now())}.pdf`),
  });
}
