import { calendarAnswer } from '@/app/calendar-answer';
import { followedAgenda } from '@/lib/appels/agenda/queries';

type Context = { params: Promise<{ token: string }> };

/** The deadlines somebody follows, at a secret address: calendars have no session. */
export async function GET(request: Request, { params }: Context) {
  const { token } = await params;
  return calendarAnswer(request, () => followedAgenda(token.replace(/\.ics$/, '')), {
    keep: 'private, no-cache',
    name: 'mes-appels-a-projets.ics',
  });
}
