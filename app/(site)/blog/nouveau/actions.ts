'use server';

import { refresh } from 'next/cache';
import { redirect } from 'next/navigation';
import { formAction } from '@/app/form-action';
import { requireJoints } from '@/app/joints';
import { typedIn } from '@/app/keep-stranded';
import type { KeptArticle } from '@/components/blog/form/article-values';
import { currentActor } from '@/lib/auth/current-actor';
import { publishArticle } from '@/lib/blog/commands/decide';
import { moveArticlePhoto, removeArticlePhoto } from '@/lib/blog/commands/photos';
import { proposeArticle } from '@/lib/blog/commands/propose';
import { saveArticle } from '@/lib/blog/commands/save';
import { photoIds } from '@/lib/blog/queries/form';
import type { Actor } from '@/lib/comptes/actor';
import { hour } from '@/lib/core/dates';
import { isAppError } from '@/lib/core/errors';
import type { FormState } from '@/lib/core/form-state';
import { paths } from '@/lib/core/paths';
import { articleFields } from '../article-fields';

/** Every button of the form: `geste` says which one. */
export async function articleFormAction(_state: FormState, form: FormData): Promise<FormState> {
  const actor = await currentActor();
  const geste = String(form.get('geste') ?? 'garder');
  let next = '';
  const state = await formAction(form, async () => {
    requireJoints(form, 'photos');
    next = await act(actor, geste, articleFields(form));
    return undefined;
  });
  if (state.status === 'done') redirect(next);
  // Where no script runs, the page drawn anew does not know of the draft that photos have begun.
  return { ...state, pictures: await photoIds(actor, typedIn(form, 'articleId')) };
}

/** @returns where to go on */
async function act(actor: Actor, geste: string, given: Record<string, unknown>): Promise<string> {
  if (geste === 'proposer') {
    const { slug } = await proposeArticle(actor, given);
    return paths.article(slug, { fait: 'propose' });
  }
  if (geste === 'publier') {
    const { slug, moment } = await publishArticle(actor, given);
    return paths.article(slug, { fait: moment ? 'programme' : 'publie' });
  }
  const { slug, version: saved } = await saveArticle(actor, given);
  const version = String(saved);
  if (geste === 'enregistrer') return paths.article(slug, { fait: 'enregistre' });
  const [gesture, fichierId = ''] = geste.split(':');
  if (gesture === 'retirer') await removeArticlePhoto(actor, { fichierId });
  else if (gesture === 'avant' || gesture === 'apres')
    await moveArticlePhoto(actor, { fichierId, sens: gesture });
  else if (gesture !== 'photos') return paths.articleModifier(slug, { fait: 'garde', version });
  refresh();
  return `${paths.articleModifier(slug, { version })}#photos`;
}

/** While one types. */
export async function keepArticleAction(form: FormData): Promise<KeptArticle> {
  try {
    const { at, version } = await saveArticle(await currentActor(), articleFields(form));
    return { status: 'done', at: hour(at), version };
  } catch (error) {
    if (!isAppError(error)) throw error;
    return { status: 'error', message: error.message };
  }
}
