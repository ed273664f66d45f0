import { createHash } from 'node:crypto';
import { isAppError } from '@/lib/core/errors';

/** The bare value of a mark, weak or not (RFC 9110, §8.8.3). */
const bare = (mark: string) => mark.trim().replace(/^W\//, '');

/**
 * Answers with an iCalendar file (RFC 5545), or that nothing changed since it was last read (304): programs ask again
 * every few hours.
 * @param keep how intermediaries keep it: what is somebody’s own, none does
 */
export async function calendarAnswer(
  request: Request,
  work: () => Promise<string>,
  { keep, name }: { keep: 'public, max-age=900' | 'private, no-cache'; name: string },
): Promise<Response> {
  try {
    const body = await work();
    const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`;
    const headers = { ETag: etag, 'Cache-Control': keep };
    const known = (request.headers.get('if-none-match') ?? '').split(',').map(bare);
    if (known.includes(etag) || known.includes('*')) return new Response(null, { status: 304, headers });
    return new Response(body, {
      headers: {
        ...headers,
        'Content-Type': 'text/calendar; charset=utf-8',
        'Content-Disposition': `attachment; filename="${name}"`,
      },
    });
  } catch (error) {
    if (!isAppError(error)) throw error;
    return new Response(null, { status: 404 });
  }
}
