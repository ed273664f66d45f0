'use server';

import { redirect } from 'next/navigation';
import { formAction } from '@/app/form-action';
import { rateGuide } from '@/lib/aide/commands';
import { requestClient } from '@/lib/auth/client';
import { currentActor } from '@/lib/auth/current-actor';
import type { FormState } from '@/lib/core/form-state';
import { paths } from '@/lib/core/paths';

export async function rateGuideAction(_state: FormState, form: FormData): Promise<FormState> {
  const actor = await currentActor();
  const state = await formAction(form, async () => {
    await rateGuide(actor, Object.fromEntries(form), await requestClient());
    return undefined;
  });
  if (state.status === 'done') redirect(`${paths.guide(String(form.get('guide')), { fait: 'avis' })}#avis`);
  return state;
}
