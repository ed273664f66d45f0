import { notFound } from 'next/navigation';
import { cache } from 'react';
import { currentActor } from '@/lib/auth/current-actor';
import { requireCompte } from '@/lib/comptes/access';
import { isAppError } from '@/lib/core/errors';
import { recordVisit } from '@/lib/espaces/commands/record-visit';
import { getEspace } from '@/lib/espaces/queries';

/**
 * The signed-in member and the espace of this request, looked up once for layout and page. Shows the page « introuvable »
 * to everybody else.
 */
export const currentEspace = cache(async (slug: string) => {
  const found = await memberEspace(slug);
  return found ?? notFound();
});

/** The same, or null for who is not a member. */
export const memberEspace = cache(async (slug: string) => {
  const actor = await currentActor();
  try {
    const espace = await getEspace(actor, slug);
    return { actor: requireCompte(actor), espace };
  } catch (error) {
    if (isAppError(error)) return null;
    throw error;
  }
});

/**
 * Marks the visit of this request, whichever page it is for, and tells when the previous one ended (null during the
 * first). Nothing is marked for who is not a member.
 */
export const currentVisit = cache(async (slug: string): Promise<Date | null> => {
  const found = await memberEspace(slug);
  return found && recordVisit(found.actor, found.espace.id);
});
