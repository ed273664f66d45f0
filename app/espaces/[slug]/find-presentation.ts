import { cache } from 'react';
import { currentActor } from '@/lib/auth/current-actor';
import { isAppError } from '@/lib/core/errors';
import { getPresentation } from '@/lib/espaces/presentation';

/** What of an espace is public, once per request; null alike for an unknown address and a private espace. */
export const findPresentation = cache(async (slug: string) => {
  try {
    return await getPresentation(await currentActor(), slug);
  } catch (error) {
    if (isAppError(error)) return null;
    throw error;
  }
});
