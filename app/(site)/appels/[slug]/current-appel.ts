import { notFound } from 'next/navigation';
import { cache } from 'react';
import { getAppel } from '@/lib/appels/queries';
import { currentActor } from '@/lib/auth/current-actor';
import { isAppError } from '@/lib/core/errors';

const find = cache(async (slug: string) => {
  try {
    return await getAppel(await currentActor(), slug);
  } catch (error) {
    if (isAppError(error)) return null;
    throw error;
  }
});

/** The call of this request, looked up once. */
export async function currentAppel(slug: string) {
  const appel = await find(slug);
  if (!appel) notFound();
  return appel;
}
