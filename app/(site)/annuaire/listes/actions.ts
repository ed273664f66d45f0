'use server';

import { refresh } from 'next/cache';
import { formAction } from '@/app/form-action';
import { currentActor } from '@/lib/auth/current-actor';
import type { Actor } from '@/lib/comptes/actor';
import type { FormState } from '@/lib/core/form-state';
import {
  addTerme,
  editTerme,
  mergeTermes,
  moveTerme,
  restoreTerme,
  retireTerme,
} from '@/lib/termes/commands';

async function act(
  form: FormData,
  command: (actor: Actor, input: unknown) => Promise<unknown>,
  message: string,
): Promise<FormState> {
  const actor = await currentActor();
  const state = await formAction(form, async () => {
    await command(actor, Object.fromEntries(form));
    return { status: 'done', message };
  });
  if (state.status === 'done') refresh();
  return state;
}

export async function addTermeAction(_state: FormState, form: FormData): Promise<FormState> {
  return act(form, addTerme, 'Le mot est ajouté.');
}

export async function editTermeAction(_state: FormState, form: FormData): Promise<FormState> {
  return act(form, editTerme, 'C’est enregistré.');
}

export async function mergeTermesAction(_state: FormState, form: FormData): Promise<FormState> {
  return act(form, mergeTermes, 'Les deux mots n’en font plus qu’un. Les fiches suivent dans un instant.');
}

export async function moveTermeAction(_state: FormState, form: FormData): Promise<FormState> {
  return act(form, moveTerme, 'Le mot a changé de place.');
}

export async function retireTermeAction(_state: FormState, form: FormData): Promise<FormState> {
  return act(form, retireTerme, 'Le mot n’est plus proposé.');
}

export async function restoreTermeAction(_state: FormState, form: FormData): Promise<FormState> {
  return act(form, restoreTerme, 'Le mot est proposé de nouveau.');
}
