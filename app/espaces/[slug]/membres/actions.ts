'use server';

import { revalidatePath } from 'next/cache';
import { redirect } from 'next/navigation';
import { formAction } from '@/app/form-action';
import type { InviteListState } from '@/components/invitations/invite-list-form';
import { acceptAdhesion, refuseAdhesion } from '@/lib/adhesions/commands/decide';
import { currentActor } from '@/lib/auth/current-actor';
import type { FormState } from '@/lib/core/form-state';
import { paths } from '@/lib/core/paths';
import { of } from '@/lib/core/text';
import { changeRole } from '@/lib/espaces/commands/change-role';
import { closeEspace } from '@/lib/espaces/commands/close';
import { leaveEspace } from '@/lib/espaces/commands/leave';
import { removeMembre } from '@/lib/espaces/commands/remove-membre';
import { inviteMembre, inviteMembres } from '@/lib/invitations/commands/invite';
import { resendInvitation, withdrawInvitation } from '@/lib/invitations/commands/manage';
import { membreRole } from '@/lib/membres/schema';
import { membreRoleNames } from '@/lib/membres/words';

/** Runs a command, shows the page anew, and says what was done. */
async function act(form: FormData, work: () => Promise<string>): Promise<FormState> {
  const state = await formAction(form, async () => ({ status: 'done', message: await work() }));
  if (state.status === 'done') revalidatePath('/espaces/[slug]', 'layout');
  return state;
}

const nameIn = (form: FormData) => String(form.get('nom') ?? '').slice(0, 80);

export async function inviteAction(_state: FormState, form: FormData): Promise<FormState> {
  const actor = await currentActor();
  return act(form, async () => {
    const { email } = await inviteMembre(actor, Object.fromEntries(form));
    return `L’invitation part à ${email}.`;
  });
}

export async function inviteListAction(_state: InviteListState, form: FormData): Promise<InviteListState> {
  const actor = await currentActor();
  let outcome: Pick<InviteListState, 'invited' | 'refused'> = {};
  const state = await act(form, async () => {
    outcome = await inviteMembres(actor, Object.fromEntries(form));
    return '';
  });
  if (state.status === 'error') return state;
  const kept = outcome.refused?.map(({ text }) => text).join('\n') ?? '';
  return { ...state, ...outcome, values: { liste: kept, role: String(form.get('role') ?? '') } };
}

export async function resendAction(_state: FormState, form: FormData): Promise<FormState> {
  const actor = await currentActor();
  return act(form, async () => {
    const { email } = await resendInvitation(actor, Object.fromEntries(form));
    return `L’invitation repart à ${email}. Elle vaut de nouveau trente jours.`;
  });
}

export async function withdrawAction(_state: FormState, form: FormData): Promise<FormState> {
  const actor = await currentActor();
  return act(form, async () => {
    const { email } = await withdrawInvitation(actor, Object.fromEntries(form));
    return `L’invitation à ${email} est retirée. Son lien n’ouvre plus rien.`;
  });
}

export async function changeRoleAction(_state: FormState, form: FormData): Promise<FormState> {
  const actor = await currentActor();
  return act(form, async () => {
    await changeRole(actor, Object.fromEntries(form));
    return `${nameIn(form)} : ${membreRoleNames[membreRole.parse(form.get('role'))]}.`;
  });
}

export async function removeAction(_state: FormState, form: FormData): Promise<FormState> {
  const actor = await currentActor();
  return act(form, async () => {
    await removeMembre(actor, Object.fromEntries(form));
    return `${nameIn(form)} n’est plus dans l’espace.`;
  });
}

export async function acceptAdhesionAction(_state: FormState, form: FormData): Promise<FormState> {
  const actor = await currentActor();
  return act(form, async () => {
    const { nom } = await acceptAdhesion(actor, Object.fromEntries(form));
    return `${nom} entre dans l’espace. Un e-mail part pour le lui dire.`;
  });
}

export async function refuseAdhesionAction(_state: FormState, form: FormData): Promise<FormState> {
  const actor = await currentActor();
  return act(form, async () => {
    const { nom } = await refuseAdhesion(actor, Object.fromEntries(form));
    return `La demande ${of(nom)} est refusée. Un e-mail part pour le dire.`;
  });
}

export async function leaveAction(_state: FormState, form: FormData): Promise<FormState> {
  const actor = await currentActor();
  const state = await formAction(form, async () => {
    await leaveEspace(actor, Object.fromEntries(form));
    return undefined;
  });
  if (state.status === 'done') redirect(paths.espaces());
  return state;
}

export async function closeAction(_state: FormState, form: FormData): Promise<FormState> {
  const actor = await currentActor();
  const state = await formAction(form, async () => {
    await closeEspace(actor, Object.fromEntries(form));
    return undefined;
  });
  if (state.status === 'done') redirect(paths.espaces());
  return state;
}
