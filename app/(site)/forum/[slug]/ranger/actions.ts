'use server';

import { redirect } from 'next/navigation';
import { formAction } from '@/app/form-action';
import { plainAction } from '@/app/plain-action';
import { currentActor } from '@/lib/auth/current-actor';
import type { FormState } from '@/lib/core/form-state';
import { paths } from '@/lib/core/paths';
import { moveSujet } from '@/lib/forum/commands/keep';
import { mergeSujet, undoMerge } from '@/lib/forum/commands/merge';
import { splitSujet } from '@/lib/forum/commands/split';

async function then(form: FormData, work: () => Promise<{ slug: string }>): Promise<FormState> {
  let slug = '';
  const state = await formAction(form, async () => {
    ({ slug } = await work());
  });
  if (state.status === 'done') redirect(paths.sujet(slug, { fait: 'range' }));
  return state;
}

export async function moveSujetAction(_state: FormState, form: FormData): Promise<FormState> {
  const actor = await currentActor();
  return then(form, () => moveSujet(actor, Object.fromEntries(form)));
}

export async function splitSujetAction(_state: FormState, form: FormData): Promise<FormState> {
  const actor = await currentActor();
  return then(form, () =>
    splitSujet(actor, { ...Object.fromEntries(form), reponses: form.getAll('reponses') }),
  );
}

export async function mergeSujetAction(_state: FormState, form: FormData): Promise<FormState> {
  const actor = await currentActor();
  return then(form, () => mergeSujet(actor, Object.fromEntries(form)));
}

export async function undoMergeAction(form: FormData) {
  const { slug } = await plainAction(undoMerge, form);
  redirect(paths.sujet(slug, { fait: 'range' }));
}
