'use server';

import { redirect } from 'next/navigation';
import { formAction } from '@/app/form-action';
import { requestClient } from '@/lib/auth/client';
import { currentActor } from '@/lib/auth/current-actor';
import { blockCompte } from '@/lib/comptes/commands/block';
import { unauthenticated } from '@/lib/core/errors';
import type { FormState } from '@/lib/core/form-state';
import { paths } from '@/lib/core/paths';
import { confirmReport, reportContent } from '@/lib/moderation/commands/report';

export async function reportContentAction(_state: FormState, form: FormData): Promise<FormState> {
  const actor = await currentActor();
  let fait = 'mail';
  const state = await formAction(form, async () => {
    if ((await reportContent(actor, Object.fromEntries(form), await requestClient())).confirmed)
      fait = 'envoye';
    return undefined;
  });
  if (state.status === 'done')
    redirect(paths.signaler(String(form.get('cible')), String(form.get('id')), { fait }));
  return state;
}

export async function confirmReportAction(_state: FormState, form: FormData): Promise<FormState> {
  const token = String(form.get('token') ?? '');
  const actor = await currentActor();
  const state = await formAction(form, async () => {
    await confirmReport(actor, token);
    return undefined;
  });
  if (state.status === 'done') redirect(paths.signalerConfirmer(token, { fait: 'confirme' }));
  return state;
}

export async function blockCompteAction(_state: FormState, form: FormData): Promise<FormState> {
  const actor = await currentActor();
  const state = await formAction(form, async () => {
    if (actor.kind !== 'compte') throw unauthenticated();
    await blockCompte(actor, String(form.get('compteId') ?? ''));
    return undefined;
  });
  if (state.status === 'done') redirect(paths.blocages({ fait: 'bloque' }));
  return state;
}
