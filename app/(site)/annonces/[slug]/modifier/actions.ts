'use server';

import { refresh } from 'next/cache';
import { redirect } from 'next/navigation';
import { formAction } from '@/app/form-action';
import { requireJoints } from '@/app/joints';
import { keepStranded, typedIn } from '@/app/keep-stranded';
import { editAnnonce } from '@/lib/annonces/commands/edit';
import { currentActor } from '@/lib/auth/current-actor';
import { type FormState, typedValues } from '@/lib/core/form-state';
import { paths } from '@/lib/core/paths';
import { annonceFields } from '../../annonce-fields';
import { photoGesture } from '../../photo-gesture';

/** Every button of the form: `geste` says which one. Photos change at once, the rest when it is saved. */
export async function editAnnonceAction(_state: FormState, form: FormData): Promise<FormState> {
  const actor = await currentActor();
  let slug = '';
  const state = await formAction(form, async () => {
    requireJoints(form, 'photos');
    if (await photoGesture(actor, String(form.get('geste') ?? ''))) {
      refresh();
      return { status: 'idle', values: typedValues(form) };
    }
    const typed = {
      cle: `annonce-modifier:${typedIn(form, 'annonceId')}`,
      titre: typedIn(form, 'titre'),
      texte: typedIn(form, 'description'),
    };
    ({ slug } = await keepStranded(typed, () => editAnnonce(actor, annonceFields(form))));
    return undefined;
  });
  if (state.status === 'done') redirect(paths.annonce(slug, { fait: 'modifiee' }));
  return state;
}
