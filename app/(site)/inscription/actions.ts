'use server';

import { redirect } from 'next/navigation';
import { formAction } from '@/app/form-action';
import { requestClient } from '@/lib/auth/client';
import { startSession } from '@/lib/auth/session-cookie';
import { visiteur } from '@/lib/comptes/actor';
import { signUp } from '@/lib/comptes/commands/sign-up';
import type { FormState } from '@/lib/core/form-state';
import { paths } from '@/lib/core/paths';
import { signUpInvited } from '@/lib/invitations/commands/sign-up';

export async function signUpAction(_state: FormState, form: FormData): Promise<FormState> {
  return formAction(form, async () => {
    const values = await signUp(visiteur, Object.fromEntries(form), await requestClient());
    return { status: 'done', values };
  });
}

export async function signUpInvitedAction(_state: FormState, form: FormData): Promise<FormState> {
  let slug = '';
  const state = await formAction(form, async () => {
    const input = { ...Object.fromEntries(form), token: form.get('invitation') };
    const opened = await signUpInvited(visiteur, input, await requestClient());
    await startSession(opened.sessionId);
    slug = opened.slug;
  });
  if (state.status === 'done') redirect(paths.espace(slug));
  return state;
}
