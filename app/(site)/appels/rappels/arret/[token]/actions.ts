'use server';

import { redirect } from 'next/navigation';
import { formAction } from '@/app/form-action';
import { stopRappels } from '@/lib/appels/commands/follow';
import { currentActor } from '@/lib/auth/current-actor';
import type { FormState } from '@/lib/core/form-state';
import { paths } from '@/lib/core/paths';

export async function stopRappelsAction(_state: FormState, form: FormData): Promise<FormState> {
  const actor = await currentActor();
  const token = String(form.get('token') ?? '');
  const state = await formAction(form, () => stopRappels(actor, token).then(() => undefined));
  if (state.status === 'done') redirect(paths.appelsRappelsArret(token, { fait: 'arretes' }));
  return state;
}
