'use server';

import { formAction } from '@/app/form-action';
import { requestClient } from '@/lib/auth/client';
import { currentActor } from '@/lib/auth/current-actor';
import type { FormState } from '@/lib/core/form-state';
import { reportFiche } from '@/lib/signalements/commands/report';

export async function reportFicheAction(_state: FormState, form: FormData): Promise<FormState> {
  const actor = await currentActor();
  return formAction(form, async () => {
    await reportFiche(actor, Object.fromEntries(form), await requestClient());
    return undefined;
  });
}
