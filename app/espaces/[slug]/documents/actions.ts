'use server';

import { revalidatePath } from 'next/cache';
import { redirect } from 'next/navigation';
import { formAction } from '@/app/form-action';
import { plainAction } from '@/app/plain-action';
import type { FoundImages } from '@/components/documents/images/image-choices';
import { currentActor } from '@/lib/auth/current-actor';
import { isAppError } from '@/lib/core/errors';
import type { FormState } from '@/lib/core/form-state';
import { pageNumber } from '@/lib/core/pagination';
import { paths } from '@/lib/core/paths';
import { createDocument, renameDocument, restoreDocument, trashDocument } from '@/lib/documents/commands';
import { listImages } from '@/lib/fichiers/queries';

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
  const { slug } = await plainAction(trashDocument, form);
  redirect(paths.documents(slug));
}

export async function restoreDocumentAction(form: FormData) {
  const { slug } = await plainAction(restoreDocument, form);
  redirect(paths.documents(slug));
}

/** Images of the espace for the editor: fields `espaceId`, `q`, `page`. Reads only. */
export async function findImagesAction(form: FormData): Promise<FoundImages> {
  try {
    const { items, total, pages } = await listImages(await currentActor(), String(form.get('espaceId')), {
      q: String(form.get('q') ?? ''),
      page: pageNumber(String(form.get('page') ?? '1')),
    });
    // No more than the editor shows.
    const images = items.map(({ id, nom, taille, type, genre, largeur, hauteur, retire }) => ({
      id,
      nom,
      taille,
      type,
      genre,
      largeur,
      hauteur,
      retire,
    }));
    return { status: 'done', images, total, pages };
  } catch (error) {
    if (!isAppError(error)) throw error;
    return { status: 'error', message: error.message };
  }
}
