'use server';

import { revalidatePath } from 'next/cache';
import { espaceFields } from '@/app/espaces/espace-fields';
import { formAction } from '@/app/form-action';
import { currentActor } from '@/lib/auth/current-actor';
import type { FormState } from '@/lib/core/form-state';
import { updateEspace } from '@/lib/espaces/commands/update';

export async function updateEspaceAction(_state: FormState, form: FormData): Promise<FormState> {
  const actor = await currentActor();
  const state = await formAction(form, async () => {
    await updateEspace(actor, espaceFields(form));
    return undefined;
  });
  if (state.status === 'done') revalidatePath('/espaces/[slug]', 'layout');
  return state;
}
