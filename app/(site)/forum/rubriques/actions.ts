'use server';

import { redirect } from 'next/navigation';
import { formAction } from '@/app/form-action';
import { plainAction } from '@/app/plain-action';
import { currentActor } from '@/lib/auth/current-actor';
import type { FormState } from '@/lib/core/form-state';
import { paths } from '@/lib/core/paths';
import {
  mergeCategorie,
  orderCategorie,
  saveCategorie,
  toggleCategorie,
} from '@/lib/forum/commands/categories';

export async function saveCategorieAction(_state: FormState, form: FormData): Promise<FormState> {
  const actor = await currentActor();
  const state = await formAction(form, async () => {
    await saveCategorie(actor, Object.fromEntries(form));
  });
  if (state.status === 'done') redirect(paths.rubriques({ fait: 'enregistree' }));
  return state;
}

export async function mergeCategorieAction(_state: FormState, form: FormData): Promise<FormState> {
  const actor = await currentActor();
  const state = await formAction(form, async () => {
    await mergeCategorie(actor, Object.fromEntries(form));
  });
  if (state.status === 'done') redirect(paths.rubriques({ fait: 'fusionnee' }));
  return state;
}

export async function orderCategorieAction(form: FormData) {
  await plainAction(orderCategorie, form);
  redirect(paths.rubriques());
}

export async function toggleCategorieAction(_state: FormState, form: FormData): Promise<FormState> {
  const actor = await currentActor();
  let retired = false;
  const state = await formAction(form, async () => {
    ({ retired } = await toggleCategorie(actor, Object.fromEntries(form)));
  });
  if (state.status === 'done') redirect(paths.rubriques({ fait: retired ? 'retiree' : 'remise' }));
  return state;
}
