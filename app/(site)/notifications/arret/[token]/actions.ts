'use server';

import { redirect } from 'next/navigation';
import { formAction } from '@/app/form-action';
import { currentActor } from '@/lib/auth/current-actor';
import type { FormState } from '@/lib/core/form-state';
import { paths } from '@/lib/core/paths';
import { stopMails } from '@/lib/notifications/commands/stop';

export async function stopMailsAction(_state: FormState, form: FormData): Promise<FormState> {
  const actor = await currentActor();
  const token = String(form.get('token') ?? '');
  const state = await formAction(form, () => stopMails(actor, token).then(() => undefined));
  if (state.status === 'done') redirect(paths.notificationsArret(token, { fait: 'arretes' }));
  return state;
}
