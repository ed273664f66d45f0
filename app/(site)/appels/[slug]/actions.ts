'use server';

import { redirect } from 'next/navigation';
import { formAction } from '@/app/form-action';
import { plainAction } from '@/app/plain-action';
import { followAppel, unfollowAppel } from '@/lib/appels/commands/follow';
import { restoreAppel, withdrawAppel } from '@/lib/appels/commands/withdraw';
import { currentActor } from '@/lib/auth/current-actor';
import type { FormState } from '@/lib/core/form-state';
import { paths } from '@/lib/core/paths';
import { openProjectFromAppel } from '@/lib/projets/open-from-appel';

export async function followAppelAction(form: FormData) {
  const { slug } = await plainAction(followAppel, form);
  redirect(paths.appel(slug, { fait: 'suivi' }));
}

export async function unfollowAppelAction(form: FormData) {
  const { slug } = await plainAction(unfollowAppel, form);
  redirect(paths.appel(slug, { fait: 'oublie' }));
}

export async function withdrawAppelAction(form: FormData) {
  const { slug } = await plainAction(withdrawAppel, form);
  redirect(paths.appel(slug, { fait: 'retire' }));
}

export async function restoreAppelAction(form: FormData) {
  const { slug } = await plainAction(restoreAppel, form);
  redirect(paths.appel(slug, { fait: 'remis' }));
}

export async function openFromAppelAction(_state: FormState, form: FormData): Promise<FormState> {
  const actor = await currentActor();
  let slug = '';
  const state = await formAction(form, async () => {
    ({ slug } = await openProjectFromAppel(actor, Object.fromEntries(form)));
  });
  if (state.status === 'done') redirect(paths.espace(slug));
  return state;
}
