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
