'use server';

import { redirect } from 'next/navigation';
import { currentActor } from '@/lib/auth/current-actor';
import { endBienvenue } from '@/lib/comptes/commands/end-bienvenue';
import { paths, safeSuite } from '@/lib/core/paths';

/** Ends the introduction, or passes it over, and goes on. A visitor has none to end. */
export async function endBienvenueAction(form: FormData) {
  const actor = await currentActor();
  if (actor.kind === 'visiteur') redirect(paths.connexion({ suite: paths.bienvenue() }));
  await endBienvenue(actor);
  redirect(safeSuite(form.get('suite')) ?? paths.espaces());
}
