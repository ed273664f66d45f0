'use server';

import { redirect } from 'next/navigation';
import { formAction } from '@/app/form-action';
import { stopAlertes } from '@/lib/alertes/commands';
import { currentActor } from '@/lib/auth/current-actor';
import type { FormState } from '@/lib/core/form-state';
import { paths } from '@/lib/core/paths';

export async function stopAlertesAction(_state: FormState, form: FormData): Promise<FormState> {
  const actor = await currentActor();
  const token = String(form.get('token') ?? '');
  const state = await formAction(form, () => stopAlertes(actor, token).then(() => undefined));
  if (state.status === 'done') redirect(paths.alerteArret(token, { fait: 'arretees' }));
  return state;
}
