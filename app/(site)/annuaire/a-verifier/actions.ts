'use server';

import { refresh } from 'next/cache';
import { formAction } from '@/app/form-action';
import { currentActor } from '@/lib/auth/current-actor';
import type { FormState } from '@/lib/core/form-state';
import { acceptSignalement, refuseSignalement } from '@/lib/signalements/commands/decide';

export async function acceptSignalementAction(_state: FormState, form: FormData): Promise<FormState> {
  const actor = await currentActor();
  const state = await formAction(form, async () => {
    await acceptSignalement(actor, { ...Object.fromEntries(form), champs: form.getAll('champs') });
    return { status: 'done', message: 'C’est fait. La personne qui l’a signalé reçoit la réponse.' };
  });
  if (state.status === 'done') refresh();
  return state;
}

export async function refuseSignalementAction(_state: FormState, form: FormData): Promise<FormState> {
  const actor = await currentActor();
  const state = await formAction(form, async () => {
    await refuseSignalement(actor, Object.fromEntries(form));
    return { status: 'done', message: 'Rien ne change. La personne qui l’a signalé reçoit votre réponse.' };
  });
  if (state.status === 'done') refresh();
  return state;
}
