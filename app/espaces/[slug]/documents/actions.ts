'use server';

import { revalidatePath } from 'next/cache';
import { redirect } from 'next/navigation';
import { formAction } from '@/app/form-action';
import { currentActor } from '@/lib/auth/current-actor';
import type { FormState } from '@/lib/core/form-state';
import { paths } from '@/lib/core/paths';
import { createDocument, renameDocument, restoreDocument, trashDocument } from '@/lib/documents/commands';

export async function createDocumentAction(_state: FormState, form: FormData): Promise<FormState> {
  const actor = await currentActor();
  let address = '';
  const state = await formAction(form, async () => {
    const { id, slug } = await createDocument(actor, Object.fromEntries(form));
    address = paths.document(slug, id);
  });
  if (state.status === 'done') redirect(address);
  return state;
}

export async function renameDocumentAction(_state: FormState, form: FormData): Promise<FormState> {
  const actor = await currentActor();
  const state = await formAction(form, async () => {
    await renameDocument(actor, Object.fromEntries(form));
  });
  if (state.status === 'done') revalidatePath('/espaces/[slug]/documents', 'layout');
  return state;
}

export async function trashDocumentAction(form: FormData) {
  const { slug } = await trashDocument(await currentActor(), Object.fromEntries(form));
  redirect(paths.documents(slug));
}

export async function restoreDocumentAction(form: FormData) {
  const { slug } = await restoreDocument(await currentActor(), Object.fromEntries(form));
  redirect(paths.documents(slug));
}
