'use server';

import { redirect } from 'next/navigation';
import { formAction } from '@/app/form-action';
import { plainAction } from '@/app/plain-action';
import { currentActor } from '@/lib/auth/current-actor';
import type { FormState } from '@/lib/core/form-state';
import { paths } from '@/lib/core/paths';
import { assignCas } from '@/lib/moderation/commands/assign';
import { decideCas } from '@/lib/moderation/commands/decide';
import { cancelDuty, correctDuty, passDuty } from '@/lib/moderation/commands/duty';
import { takeUp } from '@/lib/moderation/commands/open-cas';

export async function decideCasAction(_state: FormState, form: FormData): Promise<FormState> {
  const actor = await currentActor();
  let cas = '';
  const state = await formAction(form, async () => {
    cas = (await decideCas(actor, Object.fromEntries(form))).numero;
    return undefined;
  });
  if (state.status === 'done') redirect(paths.moderation({ cas, fait: 'decide' }));
  return state;
}

export async function assignCasAction(_state: FormState, form: FormData): Promise<FormState> {
  const actor = await currentActor();
  let cas = '';
  const state = await formAction(form, async () => {
    cas = (await assignCas(actor, Object.fromEntries(form))).numero;
    return undefined;
  });
  if (state.status === 'done') redirect(paths.moderation({ cas, fait: 'confie' }));
  return state;
}

export async function passDutyAction(_state: FormState, form: FormData): Promise<FormState> {
  const actor = await currentActor();
  const state = await formAction(form, async () => {
    await passDuty(actor, Object.fromEntries(form));
    return undefined;
  });
  if (state.status === 'done') redirect(paths.moderation({ fait: 'relais' }));
  return state;
}

export async function correctDutyAction(_state: FormState, form: FormData): Promise<FormState> {
  const actor = await currentActor();
  const state = await formAction(form, async () => {
    await correctDuty(actor, Object.fromEntries(form));
    return undefined;
  });
  if (state.status === 'done') redirect(paths.moderation({ fait: 'corrige' }));
  return state;
}

export async function cancelDutyAction(form: FormData) {
  await plainAction(cancelDuty, form);
  redirect(paths.moderation({ fait: 'annule' }));
}

/** Opens a case about a content, at its decision. */
export async function takeUpAction(form: FormData) {
  const { numero } = await plainAction(takeUp, form);
  redirect(`${paths.moderation({ cas: numero })}#cas`);
}
