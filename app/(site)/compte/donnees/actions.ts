'use server';

import { redirect } from 'next/navigation';
import { formAction } from '@/app/form-action';
import { currentActor } from '@/lib/auth/current-actor';
import { dropSessionCookie } from '@/lib/auth/session-cookie';
import type { FormState } from '@/lib/core/form-state';
import { paths } from '@/lib/core/paths';
import { deleteMyCompte } from '@/lib/mes-donnees/commands/delete-mine';

export async function deleteCompteAction(_state: FormState, form: FormData): Promise<FormState> {
  const actor = await currentActor();
  if (actor.kind === 'visiteur') redirect(paths.connexion({ suite: paths.compteDonnees() }));
  const state = await formAction(form, async () => {
    await deleteMyCompte(actor, Object.fromEntries(form));
    await dropSessionCookie();
  });
  if (state.status === 'done') redirect(paths.connexion({ etat: 'supprime' }));
  return state;
}
