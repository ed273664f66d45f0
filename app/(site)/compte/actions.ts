'use server';

import { refresh } from 'next/cache';
import { redirect } from 'next/navigation';
import { formAction } from '@/app/form-action';
import { plainAction } from '@/app/plain-action';
import { requestClient } from '@/lib/auth/client';
import { currentActor, requireActor } from '@/lib/auth/current-actor';
import { dropSessionCookie } from '@/lib/auth/session-cookie';
import { acceptCharte } from '@/lib/comptes/commands/accept-charte';
import { changeEmail } from '@/lib/comptes/commands/change-email';
import { changePassword } from '@/lib/comptes/commands/change-password';
import { revokeSession, signOutEverywhere } from '@/lib/comptes/commands/close-session';
import { updateProfile } from '@/lib/comptes/commands/update-profile';
import type { FormState } from '@/lib/core/form-state';
import { paths, safeSuite } from '@/lib/core/paths';
import { removePortrait } from '@/lib/fichiers/commands/portrait';
import { leaveFiche } from '@/lib/referents/commands/leave';

export async function updateProfileAction(_state: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor();
  const state = await formAction(form, async () => {
    await updateProfile(actor, Object.fromEntries(form));
  });
  if (state.status === 'done') refresh();
  return state;
}

export async function removePortraitAction() {
  await requireActor();
  await plainAction(removePortrait, {});
  redirect(paths.compte());
}

export async function changeEmailAction(_state: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor();
  return formAction(form, async () => {
    const values = await changeEmail(actor, Object.fromEntries(form), await requestClient());
    return { status: 'done', values };
  });
}

export async function changePasswordAction(_state: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor();
  const state = await formAction(form, async () => {
    await changePassword(actor, Object.fromEntries(form));
  });
  if (state.status === 'done') refresh();
  return state;
}

export async function revokeSessionAction(form: FormData) {
  const actor = await requireActor();
  // Revoked already, for example from another tab: the list then says so.
  await formAction(form, async () => {
    await revokeSession(actor, String(form.get('session') ?? ''));
  });
  redirect(paths.compte());
}

export async function signOutEverywhereAction() {
  await signOutEverywhere(await requireActor());
  await dropSessionCookie();
  redirect(paths.connexion());
}

export async function leaveStructureAction(form: FormData) {
  const actor = await requireActor();
  // Left already, for example from another tab: the list then says so.
  await formAction(form, async () => {
    await leaveFiche(actor, Object.fromEntries(form));
  });
  redirect(paths.compte());
}

export async function acceptCharteAction(form: FormData) {
  const actor = await currentActor();
  if (actor.kind === 'visiteur') redirect(paths.connexion({ suite: paths.compteCharte() }));
  await plainAction(() => acceptCharte(actor, Object.fromEntries(form)), form);
  redirect(safeSuite(form.get('suite')) ?? paths.espaces());
}
