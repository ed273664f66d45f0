import { notFound, permanentRedirect, redirect } from 'next/navigation';
import { cache } from 'react';
import { currentActor } from '@/lib/auth/current-actor';
import { isAppError } from '@/lib/core/errors';
import { paths } from '@/lib/core/paths';
import { getSujet, movedMessage } from '@/lib/forum/queries/sujet';

const find = cache(async (slug: string) => {
  try {
    return await getSujet(await currentActor(), slug);
  } catch (error) {
    if (isAppError(error)) return null;
    throw error;
  }
});

/**
 * The sujet of this request, looked up once; an address it had before leads to the one it has.
 * @param page the address of what is asked of the sujet, by its slug
 */
export async function currentSujet(
  slug: string,
  numero: number | null = null,
  page: (slug: string) => string = paths.sujet,
) {
  const found = await find(slug);
  if (!found) notFound();
  if ('sujet' in found) return found.sujet;
  const { moved } = found;
  const place = numero === null ? null : await movedMessage(await currentActor(), moved.from, numero);
  if (place) redirect(paths.sujetMessage(place.slug, place.numero));
  permanentRedirect(numero === null ? page(moved.slug) : paths.sujetMessage(moved.slug, numero));
}
