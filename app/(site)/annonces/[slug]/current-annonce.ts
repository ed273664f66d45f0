import { notFound } from 'next/navigation';
import { cache } from 'react';
import { getAnnonce } from '@/lib/annonces/queries';
import { currentActor } from '@/lib/auth/current-actor';
import { isAppError } from '@/lib/core/errors';

const find = cache(async (slug: string) => {
  try {
    return await getAnnonce(await currentActor(), slug);
  } catch (error) {
    if (isAppError(error)) return null;
    throw error;
  }
});

/** The annonce of this request, looked up once. */
export async function currentAnnonce(slug: string) {
  const annonce = await find(slug);
  if (!annonce) notFound();
  return annonce;
}
