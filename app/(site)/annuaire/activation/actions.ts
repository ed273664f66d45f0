'use server';

import { refresh } from 'next/cache';
import { redirect } from 'next/navigation';
import { formAction } from '@/app/form-action';
import { plainAction } from '@/app/plain-action';
import { prepareLettres } from '@/lib/activation/commands/lettres';
import { readReports } from '@/lib/activation/commands/read-reports';
import { clearRefusal, markRefused } from '@/lib/activation/commands/refusals';
import { cancelLot, scheduleEnvois } from '@/lib/activation/commands/schedule';
import { currentActor } from '@/lib/auth/current-actor';
import type { FormState } from '@/lib/core/form-state';
import { paths } from '@/lib/core/paths';
import { reportsState } from './reports-state';

export async function scheduleAction(_state: FormState, form: FormData): Promise<FormState> {
  const actor = await currentActor();
  let lot = '';
  const state = await formAction(form, async () => {
    lot = (await scheduleEnvois(actor, Object.fromEntries(form))).lotId;
  });
  if (state.status === 'done') redirect(paths.activation({ lot }));
  return state;
}

export async function prepareLettresAction(_state: FormState, form: FormData): Promise<FormState> {
  const actor = await currentActor();
  let lot = '';
  const state = await formAction(form, async () => {
    lot = (await prepareLettres(actor, Object.fromEntries(form))).lotId;
  });
  if (state.status === 'done') redirect(paths.activation({ lot }));
  return state;
}

export async function cancelLotAction(form: FormData) {
  await plainAction(cancelLot, form);
  redirect(paths.activation({ lot: String(form.get('lotId')) }));
}

export async function readReportsAction(_state: FormState, form: FormData): Promise<FormState> {
  const actor = await currentActor();
  const state = await formAction(form, async () => {
    const given = form.getAll('rapports').filter((one) => one instanceof File && one.size > 0) as File[];
    const files = await Promise.all(
      given.map(async (file) => ({ nom: file.name, bytes: Buffer.from(await file.arrayBuffer()) })),
    );
    return reportsState(await readReports(actor, files));
  });
  if (state.status === 'done') refresh();
  return state;
}

export async function markRefusedAction(_state: FormState, form: FormData): Promise<FormState> {
  const actor = await currentActor();
  const state = await formAction(form, async () => {
    await markRefused(actor, Object.fromEntries(form));
    return { status: 'done', message: 'Cette adresse est marquée : plus rien n’y partira.' };
  });
  if (state.status === 'done') refresh();
  return state;
}

export async function clearRefusalAction(form: FormData) {
  await plainAction(clearRefusal, form);
  redirect(paths.activationRefus());
}
