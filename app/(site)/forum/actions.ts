'use server';

import { redirect } from 'next/navigation';
import { formAction } from '@/app/form-action';
import { refusedJoint } from '@/app/joints';
import { plainAction } from '@/app/plain-action';
import type { Kept } from '@/components/redaction/use-brouillon';
import { currentActor } from '@/lib/auth/current-actor';
import { keepBrouillon } from '@/lib/brouillons/commands';
import { keptWords } from '@/lib/brouillons/words';
import { isAppError } from '@/lib/core/errors';
import type { FormState } from '@/lib/core/form-state';
import { paths, safeSuite } from '@/lib/core/paths';
import { renderRichText } from '@/lib/core/rich-text/render';
import { followForum } from '@/lib/forum/commands/follow';
import { publishSujet } from '@/lib/forum/commands/publish';
import { markAllRead } from '@/lib/forum/commands/read';
import { FORUM_MAX, SUJET_BROUILLON } from '@/lib/forum/words';
import { givenOf } from './given';

/** Keeps what is typed of a new sujet. */
export async function keepSujetAction(form: FormData): Promise<Kept> {
  try {
    const { titre = '', texte = '', categorieId = '', etiquettes = '' } = Object.fromEntries(form);
    const fichiers = form.getAll('fichiers').join(',');
    const { at } = await keepBrouillon(await currentActor(), {
      cle: SUJET_BROUILLON,
      titre,
      texte,
      champs: { ...(titre || texte || fichiers ? { categorieId } : {}), etiquettes, fichiers },
    });
    return { status: 'done', words: at ? keptWords(at, at) : '' };
  } catch (error) {
    if (!isAppError(error)) throw error;
    return { status: 'error', message: error.message };
  }
}

/** Both buttons of the form: `geste` says whether it is only to be kept. */
export async function publishSujetAction(_state: FormState, form: FormData): Promise<FormState> {
  const actor = await currentActor();
  if (form.get('geste') === 'garder' && !refusedJoint(form)) {
    const kept = await keepSujetAction(form);
    if (kept.status === 'done') redirect(paths.sujetNouveau({ fait: 'garde' }));
  }
  let slug = '';
  const state = await formAction(form, async () => {
    ({ slug } = await publishSujet(actor, givenOf(form)));
  });
  if (state.status === 'done') redirect(paths.sujet(slug, { fait: 'publie' }));
  // Refused, but not lost: a draft keeps it whatever happens to the page.
  await keepSujetAction(form);
  return state;
}

/** What a text looks like; null for who is not signed in any more. */
export async function previewAction(text: string): Promise<string | null> {
  if ((await currentActor()).kind !== 'compte') return null;
  return renderRichText(String(text).slice(0, FORUM_MAX.texte));
}

export async function followAction(form: FormData) {
  await plainAction(followForum, form);
  const retour = form.get('retour');
  redirect(safeSuite(typeof retour === 'string' ? retour : null) ?? paths.forumSuivis({ fait: 'suivi' }));
}

export async function markAllReadAction() {
  await plainAction(markAllRead, {});
  redirect(paths.forum({ fait: 'lu' }));
}
