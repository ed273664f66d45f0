'use server';

import { redirect } from 'next/navigation';
import { formAction } from '@/app/form-action';
import { currentActor } from '@/lib/auth/current-actor';
import { dropSessionCookie } from '@/lib/auth/session-cookie';
import { signOut } from '@/lib/comptes/commands/close-session';
import type { FormState } from '@/lib/core/form-state';
import { paths } from '@/lib/core/paths';
import { acceptByToken } from '@/lib/invitations/commands/answer';
import { getInvitationForSignUp } from '@/lib/invitations/queries';

export async function joinAction(_state: FormState, form: FormData): Promise<FormState> {
  const actor = await currentActor();
  let slug = '';
  const state = await formAction(form, async () => {
    ({ slug } = await acceptByToken(actor, Object.fromEntries(form)));
    return undefined;
  });
  if (state.status === 'done') redirect(paths.espace(slug));
  return state;
}

/** Signs out of this browser, then offers to sign in and come back to the invitation. */
export async function switchCompteAction(form: FormData): Promise<void> {
  const actor = await currentActor();
  if (actor.kind === 'compte') await signOut(actor);
  await dropSessionCookie();
  const token = String(form.get('token') ?? '').slice(0, 300);
  const invitation = await getInvitationForSignUp(token);
  redirect(paths.connexion({ suite: paths.invitation(token), email: invitation?.email }));
}
