'use server';

import { refresh } from 'next/cache';
import { notFound, redirect } from 'next/navigation';
import { formAction } from '@/app/form-action';
import { currentActor } from '@/lib/auth/current-actor';
import { changeCompteRole } from '@/lib/comptes/commands/administer';
import type { FormState } from '@/lib/core/form-state';
import { paths } from '@/lib/core/paths';
import { disableCompte, enableCompte } from '@/lib/moderation/commands/comptes';

export async function changeCompteRoleAction(_state: FormState, form: FormData): Promise<FormState> {
  const actor = await currentActor();
  const state = await formAction(form, () => changeCompteRole(actor, Object.fromEntries(form)).then(done));
  if (state.status === 'done') refresh();
  return state;
}

export async function disableCompteAction(_state: FormState, form: FormData): Promise<FormState> {
  const actor = await currentActor();
  const state = await formAction(form, () => disableCompte(actor, Object.fromEntries(form)).then(done));
  if (state.status === 'done') refresh();
  return state;
}

export async function enableCompteAction(form: FormData) {
  const actor = await currentActor();
  const state = await formAction(form, () => enableCompte(actor, Object.fromEntries(form)).then(done));
  if (state.status === 'error') notFound();
  redirect(paths.compteGere(String(form.get('compteId') ?? '')));
}

const done = () => undefined;
