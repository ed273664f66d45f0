'use server';

import { redirect } from 'next/navigation';
import { formAction } from '@/app/form-action';
import { currentActor } from '@/lib/auth/current-actor';
import type { FormState } from '@/lib/core/form-state';
import { paths } from '@/lib/core/paths';
import { editReponse } from '@/lib/forum/commands/edit';
import { givenOf } from '../../given';

export async function editReponseAction(_state: FormState, form: FormData): Promise<FormState> {
  const actor = await currentActor();
  let there = { slug: '', numero: 1 };
  const state = await formAction(form, async () => {
    there = await editReponse(actor, givenOf(form));
  });
  if (state.status === 'done')
    redirect(
      `${paths.sujet(there.slug, { fait: 'modifie', message: String(there.numero) })}#message-${there.numero}`,
    );
  return state;
}
