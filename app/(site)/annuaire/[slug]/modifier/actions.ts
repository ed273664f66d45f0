'use server';

import { refresh } from 'next/cache';
import { redirect } from 'next/navigation';
import { ficheFields } from '@/app/(site)/annuaire/fiche-fields';
import { formAction } from '@/app/form-action';
import { plainAction } from '@/app/plain-action';
import { closeFiche, reopenFiche } from '@/lib/annuaire/commands/close-fiche';
import { deleteFiche } from '@/lib/annuaire/commands/delete-fiche';
import { editFiche } from '@/lib/annuaire/commands/edit-fiche';
import { describePhoto, movePhoto, removePhoto } from '@/lib/annuaire/commands/photos';
import { currentActor } from '@/lib/auth/current-actor';
import type { FormState } from '@/lib/core/form-state';
import { paths } from '@/lib/core/paths';

export async function editFicheAction(_state: FormState, form: FormData): Promise<FormState> {
  const actor = await currentActor();
  let slug = '';
  const state = await formAction(form, async () => {
    ({ slug } = await editFiche(actor, ficheFields(form)));
  });
  if (state.status === 'done') redirect(paths.fiche(slug, { fait: 'modifiee' }));
  return state;
}

export async function closeFicheAction(form: FormData) {
  const { slug } = await plainAction(closeFiche, form);
  redirect(paths.fiche(slug));
}

export async function reopenFicheAction(form: FormData) {
  const { slug } = await plainAction(reopenFiche, form);
  redirect(paths.fiche(slug));
}

export async function deleteFicheAction(form: FormData) {
  await plainAction(deleteFiche, form);
  redirect(paths.annuaire());
}

export async function describePhotoAction(_state: FormState, form: FormData): Promise<FormState> {
  const actor = await currentActor();
  const state = await formAction(form, async () => {
    await describePhoto(actor, Object.fromEntries(form));
    return { status: 'done', message: 'La légende est enregistrée.' };
  });
  if (state.status === 'done') refresh();
  return state;
}

/** Shown anew where one is: an address with « # » of the same page would not be asked for again. */
export async function movePhotoAction(form: FormData) {
  await plainAction(movePhoto, form);
  refresh();
}

export async function removePhotoAction(form: FormData) {
  await plainAction((actor) => removePhoto(actor, String(form.get('fichierId') ?? '')), form);
  refresh();
}
