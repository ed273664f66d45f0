import { notFound } from 'next/navigation';
import { isAppError } from '@/lib/core/errors';

/** Headers of a file that is downloaded, made for one person and kept by nobody in between. */
export const downloadHeaders = (type: string, nom: string) => ({
  'Content-Type': type,
  'Content-Disposition': `attachment; filename="${nom}"`,
  'Cache-Control': 'private, no-store',
});

/** What the person may not have is not there: the same page as for any unknown address. */
export async function orNotFound<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (isAppError(error) && ['not_found', 'unauthenticated', 'invalid'].includes(error.code)) notFound();
    throw error;
  }
}

/** The body of an answer, read as fast as it is sent, no faster; dropped when the reader goes away. */
export function textStream(first: IteratorResult<string>, rest: AsyncGenerator<string>) {
  const encoder = new TextEncoder();
  return new ReadableStream<Uint8Array>({
    start(controller) {
      if (!first.done) controller.enqueue(encoder.encode(first.value));
    },
    async pull(controller) {
      const { done, value } = await rest.next();
      if (done) controller.close();
      else if (value) controller.enqueue(encoder.encode(value));
    },
    async cancel() {
      await rest.return(undefined);
    },
  });
}
