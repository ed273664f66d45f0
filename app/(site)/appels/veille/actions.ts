'use server';

import { refresh } from 'next/cache';
import { redirect } from 'next/navigation';
import { formAction } from '@/app/form-action';
import { plainAction } from '@/app/plain-action';
import { removeDocument } from '@/lib/appels/commands/documents';
import { deleteDraft, saveDraft } from '@/lib/appels/commands/draft';
import { editAppel } from '@/lib/appels/commands/edit';
import { addFromLink } from '@/lib/appels/commands/fill-from-link';
import { publishAppel } from '@/lib/appels/commands/publish';
import { currentActor } from '@/lib/auth/current-actor';
import { type FormState, typedValues } from '@/lib/core/form-state';
import { paths } from '@/lib/core/paths';
import { appelFields } from '../appel-fields';

export async function addFromLinkAction(_state: FormState, form: FormData): Promise<FormState> {
  const actor = await currentActor();
  let slug = '';
  const state = await formAction(form, async () => {
    ({ slug } = await addFromLink(actor, Object.fromEntries(form)));
  });
  if (state.status === 'done') redirect(paths.appelModifier(slug, { fait: 'lien' }));
  return state;
}

const REMOVE = 'retirer:';

/** Every button of the form of a call: `geste` says which one. Papers go at once, the rest when it is saved. */
export async function appelFormAction(_state: FormState, form: FormData): Promise<FormState> {
  const actor = await currentActor();
  const geste = String(form.get('geste') ?? 'publier');
  let next = '';
  const state = await formAction(form, async () => {
    if (geste.startsWith(REMOVE)) {
      await removeDocument(actor, { fichierId: geste.slice(REMOVE.length) });
      refresh();
      return { status: 'idle', values: typedValues(form) };
    }
    const fields = appelFields(form);
    if (geste === 'brouillon')
      next = paths.appelModifier((await saveDraft(actor, fields)).slug, { fait: 'garde' });
    else if (geste === 'enregistrer')
      next = paths.appel((await editAppel(actor, fields)).slug, { fait: 'modifie' });
    else next = paths.appel((await publishAppel(actor, fields)).slug, { fait: 'publie' });
    return undefined;
  });
  if (state.status === 'done') redirect(next);
  return state;
}

export async function deleteDraftAction(form: FormData) {
  await plainAction(deleteDraft, form);
  redirect(paths.appelsVeille({ etat: 'brouillon', fait: 'supprime' }));
}
