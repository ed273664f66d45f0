'use server';

import { redirect } from 'next/navigation';
import { formAction } from '@/app/form-action';
import { currentActor } from '@/lib/auth/current-actor';
import type { FormState } from '@/lib/core/form-state';
import { paths } from '@/lib/core/paths';
import { recordOutcome } from '@/lib/rapprochements/commands/outcome';

export async function recordOutcomeAction(_state: FormState, form: FormData): Promise<FormState> {
  const actor = await currentActor();
  const state = await formAction(form, async () => {
    await recordOutcome(actor, Object.fromEntries(form));
  });
  const goesOn = form.get('issue') === 'en_cours';
  if (state.status === 'done') redirect(paths.relations({ etat: goesOn ? '' : 'closes', fait: 'note' }));
  return state;
}
