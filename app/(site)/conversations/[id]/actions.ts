'use server';

import { redirect } from 'next/navigation';
import { formAction } from '@/app/form-action';
import { plainAction } from '@/app/plain-action';
import { currentActor } from '@/lib/auth/current-actor';
import { leaveConversation, replyConversation } from '@/lib/conversations/commands/converse';
import type { FormState } from '@/lib/core/form-state';
import { paths } from '@/lib/core/paths';
import { openProject } from '@/lib/projets/open-from-conversation';

export async function replyAction(_state: FormState, form: FormData): Promise<FormState> {
  const actor = await currentActor();
  let id = '';
  const state = await formAction(form, async () => {
    ({ conversationId: id } = await replyConversation(actor, Object.fromEntries(form)));
  });
  if (state.status === 'done') redirect(paths.conversation(id, { fait: 'envoye' }));
  return state;
}

export async function leaveConversationAction(form: FormData) {
  await plainAction(leaveConversation, form);
  redirect(paths.conversations({ fait: 'quittee' }));
}

export async function openProjectAction(_state: FormState, form: FormData): Promise<FormState> {
  const actor = await currentActor();
  let slug = '';
  const state = await formAction(form, async () => {
    ({ slug } = await openProject(actor, Object.fromEntries(form)));
  });
  if (state.status === 'done') redirect(paths.espace(slug));
  return state;
}
