'use server';

import { refresh } from 'next/cache';
import { redirect } from 'next/navigation';
import { formAction } from '@/app/form-action';
import { currentActor } from '@/lib/auth/current-actor';
import type { FormState } from '@/lib/core/form-state';
import { paths } from '@/lib/core/paths';
import { askForFiche, withdrawRevendication } from '@/lib/referents/commands/ask';
import { claimByCode } from '@/lib/referents/commands/claim';
import { requestCode } from '@/lib/referents/commands/request-code';
import { objectToFiche } from '@/lib/signalements/commands/object';

export async function claimByCodeAction(_state: FormState, form: FormData): Promise<FormState> {
  const actor = await currentActor();
  let slug = '';
  const state = await formAction(form, async () => {
    ({ slug } = await claimByCode(actor, Object.fromEntries(form)));
    return undefined;
  });
  // Without the code that has served, and with the page of who holds the fiche.
  if (state.status === 'done') redirect(paths.ficheReprendre(slug));
  return state;
}

export async function requestCodeAction(_state: FormState, form: FormData): Promise<FormState> {
  const actor = await currentActor();
  const state = await formAction(form, async () => {
    await requestCode(actor, Object.fromEntries(form));
    return {
      status: 'done',
      message:
        form.get('canal') === 'courrier'
          ? 'C’est noté. Le courrier part avec les prochains.'
          : 'Le code est parti par e-mail.',
    };
  });
  if (state.status === 'done') refresh();
  return state;
}

export async function askForFicheAction(_state: FormState, form: FormData): Promise<FormState> {
  const actor = await currentActor();
  const state = await formAction(form, async () => {
    await askForFiche(actor, Object.fromEntries(form));
    return { status: 'done', message: 'Votre demande est envoyée. La réponse viendra par e-mail.' };
  });
  if (state.status === 'done') refresh();
  return state;
}

export async function withdrawRevendicationAction(_state: FormState, form: FormData): Promise<FormState> {
  const actor = await currentActor();
  const state = await formAction(form, async () => {
    await withdrawRevendication(actor, Object.fromEntries(form));
    return { status: 'done', message: 'Votre demande est retirée.' };
  });
  if (state.status === 'done') refresh();
  return state;
}

export async function objectToFicheAction(_state: FormState, form: FormData): Promise<FormState> {
  const actor = await currentActor();
  const state = await formAction(form, async () => {
    await objectToFiche(actor, Object.fromEntries(form));
    return undefined;
  });
  // The fiche is gone, and this page with it.
  if (state.status === 'done') redirect(paths.ficheRetiree());
  return state;
}
