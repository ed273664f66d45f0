'use server';

import { redirect } from 'next/navigation';
import { formAction } from '@/app/form-action';
import { plainAction } from '@/app/plain-action';
import { chooseRappels, renewAgenda } from '@/lib/appels/commands/follow';
import { currentActor } from '@/lib/auth/current-actor';
import type { FormState } from '@/lib/core/form-state';
import { paths } from '@/lib/core/paths';

export async function chooseRappelsAction(_state: FormState, form: FormData): Promise<FormState> {
  const actor = await currentActor();
  return formAction(form, () => chooseRappels(actor, Object.fromEntries(form)).then(() => undefined));
}

export async function renewAgendaAction(_form: FormData) {
  await plainAction(renewAgenda, {});
  redirect(paths.appelsSuivis({ fait: 'adresse' }));
}
