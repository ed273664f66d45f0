'use server';

import { revalidatePath } from 'next/cache';
import { formAction } from '@/app/form-action';
import { currentActor } from '@/lib/auth/current-actor';
import type { FormState } from '@/lib/core/form-state';
import { publishCharte, updateInstance } from '@/lib/instance/commands';

export async function saveInstance(_state: FormState, form: FormData): Promise<FormState> {
  const actor = await currentActor();
  const state = await formAction(form, async () => {
    await updateInstance(actor, Object.fromEntries(form));
    return undefined;
  });
  if (state.status === 'done') revalidatePath('/', 'layout');
  return state;
}

export async function publishNextCharte(_state: FormState, form: FormData): Promise<FormState> {
  const actor = await currentActor();
  const state = await formAction(form, async () => {
    await publishCharte(actor, Object.fromEntries(form));
    return undefined;
  });
  if (state.status === 'done') revalidatePath('/', 'layout');
  return state;
}
