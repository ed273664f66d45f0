'use server';

import { revalidatePath } from 'next/cache';
import { redirect } from 'next/navigation';
import { formAction } from '@/app/form-action';
import { requestAdhesion } from '@/lib/adhesions/commands/request';
import { withdrawAdhesion } from '@/lib/adhesions/commands/withdraw';
import { currentActor } from '@/lib/auth/current-actor';
import type { FormState } from '@/lib/core/form-state';
import { paths } from '@/lib/core/paths';

export async function requestAdhesionAction(_state: FormState, form: FormData): Promise<FormState> {
  const actor = await currentActor();
  let member = false;
  const state = await formAction(form, async () => {
    member = (await requestAdhesion(actor, Object.fromEntries(form))) === 'membre';
    return undefined;
  });
  lookAgain();
  if (member) redirect(paths.espace(String(form.get('slug'))));
  return state;
}

export async function withdrawAdhesionAction(_state: FormState, form: FormData): Promise<FormState> {
  const actor = await currentActor();
  const state = await formAction(form, async () => {
    await withdrawAdhesion(actor, Object.fromEntries(form));
    return { status: 'done', message: 'Votre demande est retirée.' };
  });
  lookAgain();
  return state;
}

/** Both the presentation and the list of one's requests say where they stand. */
function lookAgain() {
  revalidatePath('/espaces/[slug]', 'layout');
  revalidatePath(paths.espaces());
}
