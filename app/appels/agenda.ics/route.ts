import { calendarAnswer } from '@/app/calendar-answer';
import { publicAgenda } from '@/lib/appels/agenda/queries';
import { visiteur } from '@/lib/comptes/actor';

/** Made at each request: the build has no database, and no public address. */
export const dynamic = 'force-dynamic';

/** The deadlines still ahead, for calendars. */
export const GET = (request: Request) =>
  calendarAnswer(request, () => publicAgenda(visiteur), {
    keep: 'public, max-age=900',
    name: 'appels-a-projets.ics',
  });
