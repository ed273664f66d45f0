import { downloadHeaders, orNotFound, textStream } from '@/app/file-answer';
import { currentActor } from '@/lib/auth/current-actor';
import { now } from '@/lib/core/clock';
import { isoDay } from '@/lib/core/dates';
import { journalCsv } from '@/lib/moderation/export';

/** The whole journal as CSV. Agents only. */
export async function GET() {
  const lines = journalCsv(await currentActor());
  const first = await orNotFound(lines.next());
  return new Response(textStream(first, lines), {
    headers: downloadHeaders('text/csv; charset=utf-8', `journal-moderation-${isoDay(now())}.csv`),
  });
}
