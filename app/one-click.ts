import { isAppError } from '@/lib/core/errors';

type Context = { params: Promise<{ token: string }> };

/**
 * The address a mail program posts to for the person (RFC 8058): stops at once, without signing in, and answers no
 * redirect. Who follows it by hand finds the page with its button: opening it stops nothing.
 */
export const oneClickRoute = (stop: (token: string) => Promise<void>, page: (token: string) => string) => ({
  async POST(_request: Request, { params }: Context) {
    const { token } = await params;
    try {
      await stop(token);
      return new Response(null, { status: 204 });
    } catch (error) {
      if (!isAppError(error)) throw error;
      return new Response(null, { status: 404 });
    }
  },
  async GET(_request: Request, { params }: Context) {
    const { token } = await params;
    return new Response(null, { status: 303, headers: { Location: page(token) } });
  },
});
