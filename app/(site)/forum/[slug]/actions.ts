'use server';

import { refresh } from 'next/cache';
import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { formAction } from '@/app/form-action';
import { refusedJoint } from '@/app/joints';
import { typedIn } from '@/app/keep-stranded';
import { plainAction } from '@/app/plain-action';
import type { Kept } from '@/components/redaction/use-brouillon';
import { currentActor } from '@/lib/auth/current-actor';
import { keepBrouillon } from '@/lib/brouillons/commands';
import { keptWords } from '@/lib/brouillons/words';
import { isAppError } from '@/lib/core/errors';
import type { FormState } from '@/lib/core/form-state';
import { paths } from '@/lib/core/paths';
import { deleteReponse, deleteSujet, restoreReponse, restoreSujet } from '@/lib/forum/commands/delete';
import { markRelue, toggleClosed, togglePin } from '@/lib/forum/commands/keep';
import { replyToSujet } from '@/lib/forum/commands/reply';
import { markRetenue, markUtile } from '@/lib/forum/commands/respond';
import { addressOfReponse, addressOfSujet } from '@/lib/forum/queries/sujet';
import { reponseBrouillon } from '@/lib/forum/words';
import { givenOf } from '../given';

/** Keeps what is typed of an answer. */
export async function keepReponseAction(form: FormData): Promise<Kept> {
  try {
    const { at } = await keepBrouillon(await currentActor(), {
      cle: reponseBrouillon(typedIn(form, 'sujetId')),
      texte: typedIn(form, 'texte'),
      champs: { fichiers: form.getAll('fichiers').join(','), citer: typedIn(form, 'citer') },
    });
    return { status: 'done', words: at ? keptWords(at, at) : '' };
  } catch (error) {
    if (!isAppError(error)) throw error;
    return { status: 'error', message: error.message };
  }
}

/** Both buttons of the form: `geste` says whether it is only to be kept. */
export async function replyAction(_state: FormState, form: FormData): Promise<FormState> {
  const actor = await currentActor();
  if (form.get('geste') === 'garder' && !refusedJoint(form)) {
    const kept = await keepReponseAction(form);
    const slug = await addressOfSujet(actor, typedIn(form, 'sujetId'));
    if (kept.status === 'done' && slug) redirect(`${paths.sujet(slug, { fait: 'garde' })}#repondre`);
  }
  let there = { slug: '', numero: 1 };
  const state = await formAction(form, async () => {
    there = await replyToSujet(actor, givenOf(form));
  });
  if (state.status === 'done') redirect(paths.sujetMessage(there.slug, there.numero));
  // Refused, but not lost: a draft keeps it whatever happens to the page. Where that is gone, it is shown elsewhere.
  if (actor.kind === 'compte') {
    const kept = await keepReponseAction(form);
    const isKept = kept.status === 'done' && kept.words !== '';
    if (isKept && !(await addressOfSujet(actor, typedIn(form, 'sujetId'))))
      redirect(paths.brouillons({ fait: 'refuse' }));
  }
  return state;
}

/**
 * The button pressed says which: `utile` or `plus-utile`, with the message. With a script the page is drawn anew and stays
 * where it is; without one, its address leads back to the message.
 */
export async function markUtileAction(form: FormData) {
  const utile = form.has('utile');
  const reponseId = typedIn(form, utile ? 'utile' : 'plus-utile');
  const { slug, numero } = await plainAction(markUtile, { reponseId, utile });
  if ((await headers()).has('next-action')) refresh();
  else redirect(paths.sujetMessage(slug, numero));
}

export async function markRetenueAction(form: FormData) {
  const { slug } = await plainAction(markRetenue, form);
  redirect(paths.sujet(slug, { fait: form.get('retenue') ? 'retenue' : 'plus-retenue' }));
}

export async function deleteReponseAction(form: FormData) {
  const { slug, numero } = await plainAction(deleteReponse, form);
  redirect(`${paths.sujet(slug, { fait: 'supprime', message: String(numero) })}#message-${numero}`);
}

export async function restoreReponseAction(form: FormData) {
  const { slug, numero } = await plainAction(restoreReponse, form);
  redirect(`${paths.sujet(slug, { fait: 'retabli', message: String(numero) })}#message-${numero}`);
}

export async function deleteSujetAction(form: FormData) {
  const { slug } = await plainAction(deleteSujet, form);
  redirect(paths.sujet(slug));
}

export async function restoreSujetAction(form: FormData) {
  const { slug } = await plainAction(restoreSujet, form);
  redirect(paths.sujet(slug, { fait: 'sujet-retabli' }));
}

export async function togglePinAction(form: FormData) {
  const { slug } = await plainAction(togglePin, form);
  redirect(paths.sujet(slug, { fait: 'range' }));
}

export async function toggleClosedAction(form: FormData) {
  const { slug } = await plainAction(toggleClosed, form);
  redirect(paths.sujet(slug, { fait: 'range' }));
}

/** From its sujet: one comes back to the message. */
export async function markRelueAction(form: FormData) {
  await plainAction(markRelue, form);
  redirect(
    (await addressOfReponse(await currentActor(), typedIn(form, 'reponseId'))) ?? paths.forumARelire(),
  );
}
