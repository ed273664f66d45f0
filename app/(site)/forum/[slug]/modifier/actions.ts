'use server';

import { redirect } from 'next/navigation';
import { formAction } from '@/app/form-action';
import { keepStranded, typedIn } from '@/app/keep-stranded';
import type { EditState } from '@/components/forum/edit-form';
import { currentActor } from '@/lib/auth/current-actor';
import { paths } from '@/lib/core/paths';
import { editReponse } from '@/lib/forum/commands/edit';
import { ownFichiers } from '@/lib/forum/queries/own-fichiers';
import { modifierBrouillon } from '@/lib/forum/words';
import { givenOf } from '../../given';

export async function editReponseAction(_state: EditState, form: FormData): Promise<EditState> {
  const actor = await currentActor();
  let there = { slug: '', numero: 1 };
  const state = await formAction(form, async () => {
    const typed = {
      cle: modifierBrouillon(typedIn(form, 'reponseId')),
      titre: typedIn(form, 'titre'),
      texte: typedIn(form, 'texte'),
    };
    there = await keepStranded(typed, () => editReponse(actor, givenOf(form)), ['forbidden', 'not_found']);
  });
  if (state.status === 'done')
    redirect(
      `${paths.sujet(there.slug, { fait: 'modifie', message: String(there.numero) })}#message-${there.numero}`,
    );
  if (actor.kind !== 'compte') return state;
  // Where no script runs, the page is drawn anew: what came with this try is in it.
  const named = form.getAll('fichiers').map(String);
  return { ...state, fichiers: await ownFichiers(actor, named, typedIn(form, 'reponseId')) };
}
