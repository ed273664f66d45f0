import { downloadHeaders, orNotFound } from '@/app/file-answer';
import { printLettres } from '@/lib/activation/commands/lettres';
import { currentActor } from '@/lib/auth/current-actor';
import { isoDay } from '@/lib/core/dates';

/**
 * The letters of a batch (`lot`), as one PDF. Agents only. Asking for it counts as printing: a link followed twice gives
 * the same letters, with the same codes.
 */
export async function GET(request: Request) {
  const lotId = new URL(request.url).searchParams.get('lot') ?? '';
  const { pdf, createdAt } = await orNotFound(printLettres(await currentActor(), { lotId }));
  return new Response(new Uint8Array(pdf), {
    headers: downloadHeaders('application/pdf', `lettres-${isoDay(createdAt)}.pdf`),
  });
}
