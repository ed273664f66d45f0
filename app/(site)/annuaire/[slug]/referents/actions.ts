'use server';

import { refresh } from 'next/cache';
import { redirect } from 'next/navigation';
import { formAction } from '@/app/form-action';
import { currentActor } from '@/lib/auth/current-actor';
import type { FormState } from '@/lib/core/form-state';
import { paths } from '@/lib/core/paths';
import { acceptRevendication, refuseRevendication } from '@/lib/referents/commands/decide';
import { leaveFiche, removeReferent } from '@/lib/referents/commands/leave';
import { shareFiche, withdrawShare } from '@/lib/referents/commands/share';

export async function shareFicheAction(_state: FormState, form: FormData): Promise<FormState> {
  const actor = await currentActor();
  const state = await formAction(form, async () => {
    const { email } = await shareFiche(actor, Object.fromEntries(form));
    return { status: 'done', message: `L’invitation part à ${email}.` };
  });
  if (state.status === 'done') refresh();
  return state;
}

export async function withdrawShareAction(_state: FormState, form: FormData): Promise<FormState> {
  const actor = await currentActor();
  const state = await formAction(form, async () => {
    await withdrawShare(actor, Object.fromEntries(form));
    return { status: 'done', message: 'L’invitation est retirée. Son lien n’ouvre plus rien.' };
  });
  if (state.status === 'done') refresh();
  return state;
}

export async function removeReferentAction(_state: FormState, form: FormData): Promise<FormState> {
  const actor = await currentActor();
  const state = await formAction(form, async () => {
    const { nom } = await removeReferent(actor, Object.fromEntries(form));
    return { status: 'done', message: `${nom} ne tient plus cette fiche. Un e-mail le lui dit.` };
  });
  if (state.status === 'done') refresh();
  return state;
}

/** Who leaves may not see this page any more: the way goes on to the fiche. */
export async function leaveFicheAction(form: FormData): Promise<void> {
  const actor = await currentActor();
  await formAction(form, async () => {
    await leaveFiche(actor, Object.fromEntries(form));
    return undefined;
  });
  redirect(paths.fiche(String(form.get('slug') ?? '').slice(0, 200)));
}

export async function acceptRevendicationAction(_state: FormState, form: FormData): Promise<FormState> {
  const actor = await currentActor();
  const state = await formAction(form, async () => {
    const { nom } = await acceptRevendication(actor, Object.fromEntries(form));
    return { status: 'done', message: `${nom} tient maintenant cette fiche. Un e-mail le lui dit.` };
  });
  if (state.status === 'done') refresh();
  return state;
}

export async function refuseRevendicationAction(_state: FormState, form: FormData): Promise<FormState> {
  const actor = await currentActor();
  const state = await formAction(form, async () => {
    const { nom } = await refuseRevendication(actor, Object.fromEntries(form));
    return { status: 'done', message: `La demande est refusée. ${nom} le lira dans un e-mail.` };
  });
  if (state.status === 'done') refresh();
  return state;
}
