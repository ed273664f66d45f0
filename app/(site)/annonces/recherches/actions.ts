'use server';

import { redirect } from 'next/navigation';
import { formAction } from '@/app/form-action';
import { plainAction } from '@/app/plain-action';
import { deleteRecherche, editRecherche, keepRecherche } from '@/lib/alertes/commands';
import { currentActor } from '@/lib/auth/current-actor';
import type { FormState } from '@/lib/core/form-state';
import { paths } from '@/lib/core/paths';

export async function keepRechercheAction(_state: FormState, form: FormData): Promise<FormState> {
  const actor = await currentActor();
  const state = await formAction(form, async () => {
    await keepRecherche(actor, Object.fromEntries(form));
  });
  if (state.status === 'done') redirect(paths.recherches({ fait: 'gardee' }));
  return state;
}

export async function editRechercheAction(_state: FormState, form: FormData): Promise<FormState> {
  const actor = await currentActor();
  const state = await formAction(form, async () => {
    await editRecherche(actor, Object.fromEntries(form));
  });
  if (state.status === 'done') redirect(paths.recherches({ fait: 'changee' }));
  return state;
}

export async function deleteRechercheAction(form: FormData): Promise<void> {
  await plainAction(deleteRecherche, form);
  redirect(paths.recherches({ fait: 'supprimee' }));
}
