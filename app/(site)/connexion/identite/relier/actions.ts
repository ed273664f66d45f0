'use server';

import { notFound, redirect } from 'next/navigation';
import { formAction } from '@/app/form-action';
import { currentActor } from '@/lib/auth/current-actor';
import { dropToTie, findToTie } from '@/lib/auth/identite/kept';
import { tieIdentite } from '@/lib/comptes/commands/tie-identite';
import { env } from '@/lib/core/env';
import type { FormState } from '@/lib/core/form-state';
import { paths } from '@/lib/core/paths';

export async function tieIdentiteAction(_state: FormState, form: FormData): Promise<FormState> {
  if (!env().oidc) notFound();
  const actor = await currentActor();
  if (actor.kind === 'visiteur') redirect(paths.connexion({ suite: paths.identiteRelier() }));
  const identite = await findToTie();
  if (!identite) redirect(paths.compte({ etat: 'identite-perdue' }));
  const state = await formAction(form, async () => {
    await tieIdentite(actor, identite);
    await dropToTie();
  });
  if (state.status === 'done') redirect(paths.compte({ etat: 'identite-reliee' }));
  return state;
}
