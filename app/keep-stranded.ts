import { redirect } from 'next/navigation';
import { currentActor } from '@/lib/auth/current-actor';
import { keepBrouillon } from '@/lib/brouillons/commands';
import { suspensionOf } from '@/lib/comptes/access';
import { isAppError } from '@/lib/core/errors';
import { paths } from '@/lib/core/paths';

type Typed = { cle: string; titre?: string; texte: string };

/**
 * Does what a form asks. Where there is no place for it any more (hidden or deleted meanwhile), what was typed is kept and
 * shown on a page of its own: the page of the form may be gone as well. `codes`: the refusals that mean it.
 */
export async function keepStranded<T>(
  typed: Typed,
  work: () => Promise<T>,
  codes: readonly string[] = ['forbidden'],
): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!isAppError(error) || !codes.includes(error.code)) throw error;
    const actor = await currentActor();
    // Who is suspended is told so, in the form.
    if (actor.kind !== 'compte' || suspensionOf(actor) || typed.texte.trim() === '') throw error;
    await keepBrouillon(actor, typed);
  }
  redirect(paths.brouillons({ fait: 'refuse' }));
}

/** A field of a form, as it was typed. */
export const typedIn = (form: FormData, name: string): string => {
  const value = form.get(name);
  return typeof value === 'string' ? value : '';
};
