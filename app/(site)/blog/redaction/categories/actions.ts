'use server';

import { redirect } from 'next/navigation';
import { formAction } from '@/app/form-action';
import { plainAction } from '@/app/plain-action';
import { currentActor } from '@/lib/auth/current-actor';
import {
  addCategorie,
  moveCategorie,
  renameCategorie,
  toggleCategorie,
} from '@/lib/blog/commands/categories';
import type { FormState } from '@/lib/core/form-state';
import { paths } from '@/lib/core/paths';

export async function addCategorieAction(_state: FormState, form: FormData): Promise<FormState> {
  const actor = await currentActor();
  const state = await formAction(form, async () => {
    await addCategorie(actor, Object.fromEntries(form));
    return undefined;
  });
  if (state.status === 'done') redirect(paths.blogCategories({ fait: 'ajoutee' }));
  return state;
}

export async function renameCategorieAction(_state: FormState, form: FormData): Promise<FormState> {
  const actor = await currentActor();
  const state = await formAction(form, async () => {
    await renameCategorie(actor, Object.fromEntries(form));
    return undefined;
  });
  if (state.status === 'done') redirect(paths.blogCategories({ fait: 'renommee' }));
  return state;
}

export async function moveCategorieAction(form: FormData) {
  await plainAction(moveCategorie, form);
  redirect(paths.blogCategories());
}

export async function toggleCategorieAction(form: FormData) {
  await plainAction(toggleCategorie, form);
  redirect(paths.blogCategories());
}
