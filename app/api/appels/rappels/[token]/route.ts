import { stopRappels } from '@/lib/appels/commands/follow';
import { visiteur } from '@/lib/comptes/actor';
import { isAppError } from '@/lib/core/errors';
import { paths } from '@/lib/core/paths';

type Context = { params: Promise<{ token: string }> };

/** Mail programs press for the person (RFC 8058): stops at once, without signing in, and answers no redirect. */
export async function POST(_request: Request, { params }: Context) {
  const { token } = await params;
  try {
    await stopRappels(visiteur, token);
    return new Response(null, { status: 204 });
  } catch (error) {
    if (!isAppError(error)) throw error;
    return new Response(null, { status: 404 });
  }
}

/** Who follows the same address by hand finds the page with its button: opening it stops nothing. */
export async function GET(_request: Request, { params }: Context) {
  const { token } = await params;
  return new Response(null, { status: 303, headers: { Location: paths.appelsRappelsArret(token) } });
}
