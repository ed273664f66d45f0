'use server';

import { redirect } from 'next/navigation';
import { formAction } from '@/app/form-action';
import { requestClient } from '@/lib/auth/client';
import { currentActor } from '@/lib/auth/current-actor';
import { startSession } from '@/lib/auth/session-cookie';
import { type Redeemed, redeemLien } from '@/lib/comptes/commands/redeem-lien';
import type { FormState } from '@/lib/core/form-state';
import { paths } from '@/lib/core/paths';

export async function redeemLienAction(_state: FormState, form: FormData): Promise<FormState> {
  const token = String(form.get('token') ?? '');
  let redeemed: Redeemed | undefined;
  const state = await formAction(form, async () => {
    const input = Object.fromEntries(form);
    redeemed = await redeemLien(await currentActor(), token, input, await requestClient());
    if (redeemed.sessionId) await startSession(redeemed.sessionId);
  });
  if (!redeemed) return state;
  redirect(redeemed.purpose === 'changement_email' ? paths.compte() : (redeemed.suite ?? paths.espaces()));
}
