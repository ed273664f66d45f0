'use server';

import { redirect } from 'next/navigation';
import { formAction } from '@/app/form-action';
import { keepStranded, typedIn } from '@/app/keep-stranded';
import { currentActor } from '@/lib/auth/current-actor';
import type { FormState } from '@/lib/core/form-state';
import { paths } from '@/lib/core/paths';
import { editReponse } from '@/lib/forum/commands/edit';
import { modifierBrouillon } from '@/lib/forum/words';
import { givenOf } from '../../given';

export async function editReponseAction(_state: FormState, form: FormData): Promise<FormState> {
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
  return state;
}
