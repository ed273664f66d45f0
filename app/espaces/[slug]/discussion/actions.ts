'use server';

import { redirect } from 'next/navigation';
import { formAction } from '@/app/form-action';
import { currentActor } from '@/lib/auth/current-actor';
import { requireCompte } from '@/lib/comptes/access';
import type { FormState } from '@/lib/core/form-state';
import { paths } from '@/lib/core/paths';
import { removeDraft } from '@/lib/fichiers/commands/drafts';
import { sendMessage } from '@/lib/messages/commands/send-message';
import { consumeSending } from '@/lib/messages/limits';

/** Sends a message from the plain form; with JavaScript messages go through the socket. */
export async function sendMessageAction(
  espaceId: string,
  slug: string,
  _state: FormState,
  form: FormData,
): Promise<FormState> {
  const actor = await currentActor();
  const state = await formAction(form, async () => {
    await consumeSending(requireCompte(actor).id);
    await sendMessage(actor, { ...Object.fromEntries(form), espaceId });
  });
  if (state.status !== 'done') return state;
  redirect(paths.discussion(slug));
}

/** Takes a file off the message being written, for ever. */
export async function removeDraftAction(_state: FormState, form: FormData): Promise<FormState> {
  const actor = await currentActor();
  return formAction(form, async () => {
    await removeDraft(actor, Object.fromEntries(form));
    return undefined;
  });
}
