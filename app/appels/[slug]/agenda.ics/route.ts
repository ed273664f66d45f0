import { calendarAnswer } from '@/app/calendar-answer';
import { appelAgenda } from '@/lib/appels/agenda/queries';
import { currentActor } from '@/lib/auth/current-actor';

type Context = { params: Promise<{ slug: string }> };

/** One deadline, to be added to a calendar by hand. */
export async function GET(request: Request, { params }: Context) {
  const [{ slug }, actor] = await Promise.all([params, currentActor()]);
  return calendarAnswer(request, () => appelAgenda(actor, slug), {
    keep: 'private, no-cache',
    name: `${slug.replace(/[^\w-]/g, '')}.ics`,
  });
}
