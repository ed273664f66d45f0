'use server';

import { redirect } from 'next/navigation';
import { formAction } from '@/app/form-action';
import { currentActor } from '@/lib/auth/current-actor';
import { type FormState, typedValues } from '@/lib/core/form-state';
import { paths } from '@/lib/core/paths';
import { introduceAuthors } from '@/lib/rapprochements/commands/introduce';

/** Sends the message to both; without scripts, « Relire » only shows what each of them will read. */
export async function introduceAction(_state: FormState, form: FormData): Promise<FormState> {
  const actor = await currentActor();
  if (form.get('geste') === 'relire') return { status: 'idle', values: typedValues(form) };
  let made = false;
  const state = await formAction(form, async () => {
    ({ made } = await introduceAuthors(actor, Object.fromEntries(form)));
  });
  if (state.status === 'done') redirect(paths.relations({ fait: made ? 'presentes' : 'deja' }));
  return state;
}
