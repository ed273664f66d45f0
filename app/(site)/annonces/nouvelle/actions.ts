'use server';

import { refresh } from 'next/cache';
import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { formAction } from '@/app/form-action';
import { refusedJoint, requireJoints } from '@/app/joints';
import { typedIn } from '@/app/keep-stranded';
import { APERCU, type KeptState } from '@/components/annonces/form/annonce-values';
import { saveDraft } from '@/lib/annonces/commands/draft';
import { fillFromLink } from '@/lib/annonces/commands/fill-from-link';
import { publishAnnonce } from '@/lib/annonces/commands/publish';
import { photoIds } from '@/lib/annonces/own';
import { currentActor } from '@/lib/auth/current-actor';
import type { Actor } from '@/lib/comptes/actor';
import { hour } from '@/lib/core/dates';
import { isAppError } from '@/lib/core/errors';
import { type FormState, typedValues } from '@/lib/core/form-state';
import { paths } from '@/lib/core/paths';
import { uuid7 } from '@/lib/core/uuid';
import { sendHere } from '@/lib/fichiers/send-here';
import { annonceFields } from '../annonce-fields';
import { photoGesture } from '../photo-gesture';

/** Every button of the form: `geste` says which one. */
export async function newAnnonceAction(_state: FormState, form: FormData): Promise<FormState> {
  const geste = String(form.get('geste') ?? 'publier');
  if (geste === 'lien' || (geste === 'publier' && isOnlyLink(form))) return fill(form);
  return geste === 'publier' ? publish(form) : keepAnd(geste, form);
}

/** A link was pasted, Enter pressed, and there is nothing to publish yet. */
const isOnlyLink = (form: FormData) =>
  ['titre', 'description'].every((name) => form.get(name) === '') && Boolean(form.get('lien'));

/** What could not be kept comes back with the form, filled too. */
async function fill(form: FormData): Promise<FormState> {
  const actor = await currentActor();
  const cookie = (await headers()).get('cookie') ?? '';
  let next = '';
  let photo = false;
  const state = await formAction(form, async () => {
    const filled = await fillFromLink(actor, annonceFields(form), {
      send: (announced, bytes) => sendHere(announced, bytes, cookie),
    });
    const { kept, fields } = filled;
    photo = filled.photo;
    if (Object.keys(kept.except).length > 0)
      return {
        status: 'error',
        message: 'Le formulaire est rempli depuis le lien ; ces champs restent à revoir.',
        fields: kept.except,
        values: { ...typedValues(form), ...fields, lien: '', vuLe: String(kept.at.getTime()) },
      };
    const some = Object.keys(fields).length > 0 ? 'lien' : 'lien-vide';
    const fait = photo ? 'lien-photo' : some;
    next = paths.annonceNouvelle({ brouillon: kept.id, fait, rempli: uuid7() });
    return undefined;
  });
  if (state.status === 'done') redirect(next);
  if (photo) refresh();
  return state;
}

async function publish(form: FormData): Promise<FormState> {
  const actor = await currentActor();
  let slug = '';
  const state = await formAction(form, async () => {
    requireJoints(form, 'photos');
    ({ slug } = await publishAnnonce(actor, annonceFields(form)));
  });
  if (state.status === 'done') redirect(paths.annonce(slug, { fait: 'publiee' }));
  return withPictures(actor, form, state);
}

/** Keeps the draft, then does what the button says. The form comes back with whatever could not be kept. */
async function keepAnd(geste: string, form: FormData): Promise<FormState> {
  const actor = await currentActor();
  let id = '';
  let moved = false;
  const state = await formAction(form, async () => {
    const kept = await saveDraft(actor, annonceFields(form));
    id = kept.id;
    moved = await photoGesture(actor, geste);
    const refused = refusedJoint(form);
    const except = { ...kept.except, ...(refused && { photos: refused }) };
    if (Object.keys(except).length === 0) return undefined;
    return {
      status: 'error',
      message: 'Le brouillon est gardé, sauf ce qui est à revoir.',
      fields: except,
      values: { ...typedValues(form), vuLe: String(kept.at.getTime()) },
    };
  });
  if (state.status === 'done')
    redirect(
      geste === 'apercu'
        ? `${paths.annonceNouvelle({ brouillon: id, fait: geste })}#${APERCU}`
        : paths.annonceNouvelle({ brouillon: id, fait: 'garde' }),
    );
  if (moved) refresh();
  return withPictures(actor, form, state);
}

/** Where no script runs, the page drawn anew does not know of the draft that photos have begun. */
const withPictures = async (actor: Actor, form: FormData, state: FormState): Promise<FormState> => ({
  ...state,
  pictures: await photoIds(actor, typedIn(form, 'annonceId')),
});

/** While one types. What cannot be read yet is left out, without a fuss. */
export async function keepDraftAction(form: FormData): Promise<KeptState> {
  try {
    const { at, except } = await saveDraft(await currentActor(), annonceFields(form));
    const left = Object.keys(except).length;
    const message = left > 1 ? `sauf ${left} champs à revoir` : 'sauf un champ à revoir';
    return { status: 'done', at: hour(at), vuLe: at.getTime(), ...(left > 0 ? { message } : {}) };
  } catch (error) {
    if (!isAppError(error)) throw error;
    return { status: 'error', message: error.message, clash: 'vuLe' in error.fields };
  }
}
