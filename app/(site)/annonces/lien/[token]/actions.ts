'use server';

import { redirect } from 'next/navigation';
import { formAction } from '@/app/form-action';
import { answerByLink, renewByLink } from '@/lib/annonces/commands/follow-link';
import { currentActor } from '@/lib/auth/current-actor';
import type { FormState } from '@/lib/core/form-state';
import { paths } from '@/lib/core/paths';

export async function renewByLinkAction(_state: FormState, form: FormData): Promise<FormState> {
  const actor = await currentActor();
  const token = String(form.get('token') ?? '');
  const state = await formAction(form, async () => {
    await renewByLink(actor, token);
  });
  if (state.status === 'done') redirect(paths.annonceLien(token, { fait: 'renouvelee' }));
  return state;
}

export async function answerByLinkAction(_state: FormState, form: FormData): Promise<FormState> {
  const actor = await currentActor();
  const token = String(form.get('token') ?? '');
  const state = await formAction(form, async () => {
    await answerByLink(actor, token, Object.fromEntries(form));
  });
  if (state.status === 'done') redirect(paths.annonceLien(token, { fait: 'note' }));
  return state;
}
