import { notFound, redirect } from 'next/navigation';
import { currentActor, currentPath } from '@/lib/auth/current-actor';
import type { Actor } from '@/lib/comptes/actor';
import { isAppError } from '@/lib/core/errors';
import { paths } from '@/lib/core/paths';
import { keepRefusal } from './refusal';

/**
 * The door between a button and its command, where no form is there to show a sentence: an AppError is told on a page of
 * its own, which leads back; a visitor goes to sign in. Anything else that is thrown goes on.
 */
export async function plainAction<T>(
  command: (actor: Actor, input: unknown) => Promise<T>,
  given: FormData | Record<string, unknown>,
): Promise<T> {
  try {
    return await command(await currentActor(), given instanceof FormData ? Object.fromEntries(given) : given);
  } catch (error) {
    if (!isAppError(error)) throw error;
    if (error.code === 'not_found') notFound();
    if (error.code === 'unauthenticated') redirect(paths.connexion({ suite: await currentPath() }));
    await keepRefusal({ phrase: error.message, retour: await currentPath() });
  }
  redirect(paths.refus());
}
