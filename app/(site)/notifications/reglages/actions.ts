'use server';

import { refresh } from 'next/cache';
import { formAction } from '@/app/form-action';
import { requestClient } from '@/lib/auth/client';
import { requireActor } from '@/lib/auth/current-actor';
import type { Connecte } from '@/lib/comptes/actor';
import { requestSignInLink } from '@/lib/comptes/commands/request-lien';
import type { FormState } from '@/lib/core/form-state';
import { paths } from '@/lib/core/paths';
import {
  chooseForEspace,
  chooseFrequences,
  chooseInterets,
  pauseMails,
} from '@/lib/notifications/commands/choose';

async function choose(form: FormData, command: (actor: Connecte, input: unknown) => Promise<void>) {
  const actor = await requireActor();
  const input = { ...Object.fromEntries(form), disciplines: form.getAll('disciplines') };
  const state = await formAction(form, () => command(actor, input).then(() => undefined));
  if (state.status === 'done') refresh();
  return state;
}

export async function chooseFrequencesAction(_state: FormState, form: FormData): Promise<FormState> {
  return choose(form, chooseFrequences);
}

export async function chooseForEspaceAction(_state: FormState, form: FormData): Promise<FormState> {
  return choose(form, chooseForEspace);
}

export async function pauseMailsAction(_state: FormState, form: FormData): Promise<FormState> {
  return choose(form, pauseMails);
}

export async function chooseInteretsAction(_state: FormState, form: FormData): Promise<FormState> {
  return choose(form, chooseInterets);
}

/** Mails a link: followed, it shows that the address takes mail again. */
export async function confirmAddressAction(_state: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor();
  const client = await requestClient();
  return formAction(form, async () => {
    await requestSignInLink(actor, { email: actor.email, suite: paths.notificationsReglages() }, client);
    return { status: 'done' };
  });
}
