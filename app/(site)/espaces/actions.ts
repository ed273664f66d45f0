'use server';

import { revalidatePath } from 'next/cache';
import { redirect } from 'next/navigation';
import { formAction } from '@/app/form-action';
import { currentActor } from '@/lib/auth/current-actor';
import type { FormState } from '@/lib/core/form-state';
import { paths } from '@/lib/core/paths';
import { acceptInvitation, declineInvitation } from '@/lib/invitations/commands/answer';

export async function acceptInvitationAction(_state: FormState, form: FormData): Promise<FormState> {
  const actor = await currentActor();
  let slug = '';
  const state = await formAction(form, async () => {
    ({ slug } = await acceptInvitation(actor, Object.fromEntries(form)));
    return undefined;
  });
  if (state.status === 'done') redirect(paths.espace(slug));
  return state;
}

export async function declineInvitationAction(_state: FormState, form: FormData): Promise<FormState> {
  const actor = await currentActor();
  const state = await formAction(form, async () => {
    await declineInvitation(actor, Object.fromEntries(form));
    return undefined;
  });
  if (state.status === 'done') revalidatePath(paths.espaces());
  return state;
}
