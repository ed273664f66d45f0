'use server';

import { revalidatePath } from 'next/cache';
import { formAction } from '@/app/form-action';
import { currentActor } from '@/lib/auth/current-actor';
import { refreshFromApi } from '@/lib/communes/commands/refresh-from-api';
import type { FormState } from '@/lib/core/form-state';
import { plural } from '@/lib/core/text';
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

export async function refreshTerritoireAction(_state: FormState, form: FormData): Promise<FormState> {
  const actor = await currentActor();
  const state = await formAction(form, async () => {
    const { communes, ajoutees, contour } = await refreshFromApi(actor);
    const outline = contour ? ' Le contour du département est dessiné sur les cartes.' : '';
    return {
      status: 'done' as const,
      message: `${plural(communes + ajoutees, 'commune mise à jour', 'communes mises à jour')}.${outline}`,
    };
  });
  if (state.status === 'done') revalidatePath('/', 'layout');
  return state;
}
