'use server';

import { redirect } from 'next/navigation';
import { formAction } from '@/app/form-action';
import { currentActor } from '@/lib/auth/current-actor';
import type { FormState } from '@/lib/core/form-state';
import { paths } from '@/lib/core/paths';
import { appealDecision, decideAppeal } from '@/lib/moderation/commands/appeal';
import { tellCorrected } from '@/lib/moderation/commands/correct';
import { undoModeration } from '@/lib/moderation/commands/undo';

export async function appealAction(_state: FormState, form: FormData): Promise<FormState> {
  const actor = await currentActor();
  let id = '';
  const state = await formAction(form, async () => {
    id = (await appealDecision(actor, Object.fromEntries(form))).decisionId;
    return undefined;
  });
  if (state.status === 'done') redirect(paths.moderationDecision(id, { fait: 'recours' }));
  return state;
}

export async function tellCorrectedAction(_state: FormState, form: FormData): Promise<FormState> {
  const actor = await currentActor();
  let id = '';
  const state = await formAction(form, async () => {
    id = (await tellCorrected(actor, Object.fromEntries(form))).decisionId;
    return undefined;
  });
  if (state.status === 'done') redirect(paths.moderationDecision(id, { fait: 'corrige' }));
  return state;
}

export async function answerAppealAction(_state: FormState, form: FormData): Promise<FormState> {
  const actor = await currentActor();
  let id = '';
  const state = await formAction(form, async () => {
    id = (await decideAppeal(actor, Object.fromEntries(form))).decisionId;
    return undefined;
  });
  if (state.status === 'done') redirect(paths.moderationDecision(id, { fait: 'reponse' }));
  return state;
}

export async function undoModerationAction(_state: FormState, form: FormData): Promise<FormState> {
  const actor = await currentActor();
  let id = '';
  const state = await formAction(form, async () => {
    id = (await undoModeration(actor, Object.fromEntries(form))).decisionId;
    return undefined;
  });
  if (state.status === 'done') redirect(paths.moderationDecision(id, { fait: 'annulee' }));
  return state;
}
