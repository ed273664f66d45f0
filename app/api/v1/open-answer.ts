import { isAppError } from '@/lib/core/errors';

/** Anybody's page may read it: there is nothing in it that depends on who asks. */
const OPEN = { 'Access-Control-Allow-Origin': '*', 'Cache-Control': 'public, max-age=300' };
const STATUS: Record<string, number> = { invalid: 400, not_found: 404, rate_limited: 429, unavailable: 503 };

/** What a person can act on, said as JSON; a defect goes on to the log. */
function refusal(error: unknown) {
  if (!isAppError(error)) throw error;
  const { code, message, fields } = error;
  return Response.json(
    { error: { code, message, fields } },
    { status: STATUS[code] ?? 400, headers: { 'Access-Control-Allow-Origin': '*' } },
  );
}

/** Answers with JSON, or with why not. */
export async function openJson(work: () => Promise<unknown>): Promise<Response> {
  try {
    return Response.json(await work(), { headers: OPEN });
  } catch (error) {
    return refusal(error);
  }
}

/** Answers with a CSV as it is made; what is wrong with the question is told before anything is sent. */
export async function openCsv(name: string, pieces: AsyncGenerator<string>): Promise<Response> {
  const encoder = new TextEncoder();
  try {
    let next = await pieces.next();
    const body = new ReadableStream<Uint8Array>({
      async pull(controller) {
        if (next.done) return controller.close();
        controller.enqueue(encoder.encode(next.value));
        next = await pieces.next();
      },
      async cancel() {
        await pieces.return(undefined);
      },
    });
    return new Response(body, {
      headers: {
        ...OPEN,
        'Content-Type': 'text/csv; charset=utf-8; header=present',
        'Content-Disposition': `attachment; filename="${name}"`,
      },
    });
  } catch (error) {
    return refusal(error);
  }
}
