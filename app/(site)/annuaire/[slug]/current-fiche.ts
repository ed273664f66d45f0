import { notFound, permanentRedirect } from 'next/navigation';
import { cache } from 'react';
import { getFiche } from '@/lib/annuaire/queries';
import { currentActor } from '@/lib/auth/current-actor';
import { isAppError } from '@/lib/core/errors';
import { paths } from '@/lib/core/paths';

const find = cache(async (slug: string) => {
  try {
    return await getFiche(await currentActor(), slug);
  } catch (error) {
    if (isAppError(error)) return null;
    throw error;
  }
});

/**
 * The fiche of this request, looked up once. An address it had before leads to the one it has now, at the same page.
 * @param page the address of a page of the fiche, by its slug
 */
export async function currentFiche(slug: string, page: (slug: string) => string = paths.fiche) {
  const fiche = await find(slug);
  if (!fiche) notFound();
  if (fiche.slug !== slug) permanentRedirect(page(fiche.slug));
  return fiche;
}

/** Its name, for the title of a page that may not exist. */
export const ficheName = async (slug: string) => (await find(slug))?.nom ?? null;
