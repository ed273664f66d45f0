'use server';

import { revalidatePath } from 'next/cache';
import { formAction } from '@/app/form-action';
import { currentActor } from '@/lib/auth/current-actor';
import type { FormState } from '@/lib/core/form-state';
import { deleteFichier, renameFichier, restoreFichier, trashFichier } from '@/lib/fichiers/commands/change';

export async function renameFichierAction(_state: FormState, form: FormData): Promise<FormState> {
  const actor = await currentActor();
  return change(form, () => renameFichier(actor, Object.fromEntries(form)));
}

export async function trashFichierAction(_state: FormState, form: FormData): Promise<FormState> {
  const actor = await currentActor();
  return change(form, () => trashFichier(actor, Object.fromEntries(form)));
}

export async function restoreFichierAction(_state: FormState, form: FormData): Promise<FormState> {
  const actor = await currentActor();
  return change(form, () => restoreFichier(actor, Object.fromEntries(form)));
}

export async function deleteFichierAction(_state: FormState, form: FormData): Promise<FormState> {
  const actor = await currentActor();
  return change(form, () => deleteFichier(actor, Object.fromEntries(form)));
}

/** The list is read again, and told which file the act was about, by the name it has now: « Annuler » needs to know. */
async function change(form: FormData, work: () => Promise<{ nom: string }>): Promise<FormState> {
  const state = await formAction(form, async () => {
    const { nom } = await work();
    return { status: 'done', values: { fichierId: String(form.get('fichierId')), nom } };
  });
  if (state.status === 'done') revalidatePath('/espaces/[slug]/fichiers', 'layout');
  return state;
}
