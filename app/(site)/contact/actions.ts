'use server';

import { formAction } from '@/app/form-action';
import { requestClient } from '@/lib/auth/client';
import { currentActor } from '@/lib/auth/current-actor';
import { writeToTeam } from '@/lib/contact/commands';
import type { FormState } from '@/lib/core/form-state';

export async function writeToTeamAction(_state: FormState, form: FormData): Promise<FormState> {
  const actor = await currentActor();
  return formAction(form, async () => {
    await writeToTeam(actor, Object.fromEntries(form), await requestClient());
    return { status: 'done', ...(form.get('copie') === 'on' ? { values: { copie: 'on' } } : {}) };
  });
}
