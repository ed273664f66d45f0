'use server';

import { redirect } from 'next/navigation';
import { espaceFields } from '@/app/espaces/espace-fields';
import { formAction } from '@/app/form-action';
import { currentActor } from '@/lib/auth/current-actor';
import type { FormState } from '@/lib/core/form-state';
import { paths } from '@/lib/core/paths';
import { openEspace } from '@/lib/espaces/commands/open';

export async function openEspaceAction(_state: FormState, form: FormData): Promise<FormState> {
  const actor = await currentActor();
  let slug = '';
  const state = await formAction(form, async () => {
    ({ slug } = await openEspace(actor, espaceFields(form)));
    return undefined;
  });
  if (state.status === 'done') redirect(paths.espace(slug));
  return state;
}
