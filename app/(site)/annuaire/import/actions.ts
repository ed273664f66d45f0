'use server';

import { revalidatePath } from 'next/cache';
import { redirect } from 'next/navigation';
import { formAction } from '@/app/form-action';
import { currentActor } from '@/lib/auth/current-actor';
import type { FormState } from '@/lib/core/form-state';
import { paths } from '@/lib/core/paths';
import { plural } from '@/lib/core/text';
import { decideAll, decideLigne, mapColumns } from '@/lib/imports/commands/prepare-import';
import { startImport } from '@/lib/imports/commands/run-import';
import { undoImport } from '@/lib/imports/commands/undo-import';
import { awaitImport } from '@/lib/imports/queries/view';

/** Small imports are over by then: their result is on the very next page, without JavaScript too. */
const PATIENCE_MS = 3_000;

const importOf = (form: FormData) => String(form.get('importId') ?? '');

/** The choices of all columns, in their order. */
function chosen(form: FormData) {
  const champs: string[] = [];
  for (let index = 0; form.has(`champ-${index}`); index += 1) champs.push(String(form.get(`champ-${index}`)));
  return champs;
}

export async function mapColumnsAction(_state: FormState, form: FormData): Promise<FormState> {
  const actor = await currentActor();
  const state = await formAction(form, async () => {
    await mapColumns(actor, {
      importId: importOf(form),
      champs: chosen(form),
      source: form.get('source') ?? undefined,
      genre: String(form.get('genre') ?? ''),
      territoireSeul: form.get('territoireSeul') === 'on',
    });
    return { status: 'done', message: 'Les lignes ont été relues avec ces choix.' };
  });
  if (state.status === 'done') revalidatePath(paths.import(importOf(form)));
  return state;
}

export async function startImportAction(_state: FormState, form: FormData): Promise<FormState> {
  const actor = await currentActor();
  const importId = importOf(form);
  const state = await formAction(form, async () => {
    await startImport(actor, { importId });
    await awaitImport(importId, PATIENCE_MS);
    return undefined;
  });
  if (state.status === 'done') redirect(paths.import(importId));
  return state;
}

export async function decideLigneAction(_state: FormState, form: FormData): Promise<FormState> {
  const actor = await currentActor();
  const state = await formAction(form, async () => {
    await decideLigne(actor, {
      importId: importOf(form),
      ligne: form.get('ligne'),
      choix: form.get('choix') ?? undefined,
    });
    return undefined;
  });
  if (state.status === 'done') revalidatePath(paths.import(importOf(form)));
  return state;
}

export async function decideAllAction(_state: FormState, form: FormData): Promise<FormState> {
  const actor = await currentActor();
  const state = await formAction(form, async () => {
    const count = await decideAll(actor, { importId: importOf(form), choix: form.get('choix') });
    return { status: 'done', message: `${plural(count, 'doublon décidé', 'doublons décidés')}.` };
  });
  if (state.status === 'done') revalidatePath(paths.import(importOf(form)));
  return state;
}

export async function undoImportAction(_state: FormState, form: FormData): Promise<FormState> {
  const actor = await currentActor();
  const importId = importOf(form);
  const state = await formAction(form, async () => {
    await undoImport(actor, { importId });
    await awaitImport(importId, PATIENCE_MS);
    return undefined;
  });
  if (state.status === 'done') redirect(paths.import(importId));
  return state;
}
