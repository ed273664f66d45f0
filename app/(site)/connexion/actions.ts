'use server';

import { redirect } from 'next/navigation';
import { formAction } from '@/app/form-action';
import { plainAction } from '@/app/plain-action';
import { requestClient } from '@/lib/auth/client';
import { currentActor } from '@/lib/auth/current-actor';
import { dropSessionCookie, startSession } from '@/lib/auth/session-cookie';
import { signOut } from '@/lib/comptes/commands/close-session';
import { enterDemonstration } from '@/lib/comptes/commands/enter-demonstration';
import { requestPasswordLink, requestSignInLink } from '@/lib/comptes/commands/request-lien';
import { signInWithPassword } from '@/lib/comptes/commands/sign-in';
import type { FormState } from '@/lib/core/form-state';
import { paths, safeSuite } from '@/lib/core/paths';

const nextPage = (form: FormData) => safeSuite(form.get('suite')) ?? paths.espaces();

export async function signInAction(_state: FormState, form: FormData): Promise<FormState> {
  const state = await formAction(form, async () => {
    const input = Object.fromEntries(form);
    const { sessionId } = await signInWithPassword(await currentActor(), input, await requestClient());
    await startSession(sessionId);
  });
  if (state.status === 'done') redirect(nextPage(form));
  return state;
}

export async function requestSignInLinkAction(_state: FormState, form: FormData): Promise<FormState> {
  return formAction(form, async () => {
    const input = Object.fromEntries(form);
    const values = await requestSignInLink(await currentActor(), input, await requestClient());
    return { status: 'done', values };
  });
}

export async function requestPasswordLinkAction(_state: FormState, form: FormData): Promise<FormState> {
  return formAction(form, async () => {
    const input = Object.fromEntries(form);
    const values = await requestPasswordLink(await currentActor(), input, await requestClient());
    return { status: 'done', values };
  });
}

export async function enterDemonstrationAction(form: FormData) {
  const compteId = String(form.get('compteId') ?? '');
  const client = await requestClient();
  await startSession(await plainAction((actor) => enterDemonstration(actor, compteId, client), form));
  redirect(nextPage(form));
}

export async function signOutAction() {
  const actor = await currentActor();
  if (actor.kind === 'compte') await signOut(actor);
  await dropSessionCookie();
  redirect(paths.accueil());
}
