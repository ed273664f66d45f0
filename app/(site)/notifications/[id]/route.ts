import { currentActor } from '@/lib/auth/current-actor';
import { isAppError } from '@/lib/core/errors';
import { paths } from '@/lib/core/paths';
import { openNotification } from '@/lib/notifications/commands/open';

type Context = { params: Promise<{ id: string }> };

/** What follows a link because it is one must not say that somebody has read. */
const isGuess = (request: Request) => /prefetch|prerender/.test(request.headers.get('sec-purpose') ?? '');

const to = (Location: string) => new Response(null, { status: 303, headers: { Location } });

/** Follows a notification: read from now on, then what it is about. One that was taken back says so. */
export async function GET(request: Request, { params }: Context) {
  const { id } = await params;
  const actor = await currentActor();
  if (actor.kind === 'visiteur') return to(paths.connexion({ suite: paths.notification(id) }));
  if (isGuess(request)) return new Response(null, { status: 503 });
  try {
    return to((await openNotification(actor, id)).chemin);
  } catch (error) {
    if (!isAppError(error)) throw error;
    return to(paths.notifications({ fait: 'disparue' }));
  }
}
