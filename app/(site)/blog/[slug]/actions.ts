'use server';

import { redirect } from 'next/navigation';
import { formAction } from '@/app/form-action';
import { keepStranded, typedIn } from '@/app/keep-stranded';
import { plainAction } from '@/app/plain-action';
import { currentActor } from '@/lib/auth/current-actor';
import { acceptArticle, returnArticle } from '@/lib/blog/commands/decide';
import { deleteArticle } from '@/lib/blog/commands/delete';
import { takeBackArticle } from '@/lib/blog/commands/propose';
import { restoreArticle, unscheduleArticle, withdrawArticle } from '@/lib/blog/commands/withdraw';
import { addCommentaire, deleteCommentaire } from '@/lib/commentaires/commands';
import type { FormState } from '@/lib/core/form-state';
import { paths } from '@/lib/core/paths';

export async function acceptArticleAction(_state: FormState, form: FormData): Promise<FormState> {
  const actor = await currentActor();
  let slug = '';
  const state = await formAction(form, async () => {
    ({ slug } = await acceptArticle(actor, Object.fromEntries(form)));
  });
  if (state.status === 'done') redirect(paths.article(slug, { fait: 'accepte' }));
  return state;
}

export async function returnArticleAction(_state: FormState, form: FormData): Promise<FormState> {
  const actor = await currentActor();
  let slug = '';
  const state = await formAction(form, async () => {
    ({ slug } = await returnArticle(actor, Object.fromEntries(form)));
  });
  if (state.status === 'done') redirect(paths.article(slug, { fait: 'rendu' }));
  return state;
}

export async function takeBackArticleAction(form: FormData) {
  const { slug } = await plainAction(takeBackArticle, form);
  redirect(paths.article(slug, { fait: 'repris' }));
}

export async function unscheduleArticleAction(form: FormData) {
  const { slug } = await plainAction(unscheduleArticle, form);
  redirect(paths.article(slug, { fait: 'deprogramme' }));
}

export async function withdrawArticleAction(form: FormData) {
  const { slug } = await plainAction(withdrawArticle, form);
  redirect(paths.article(slug, { fait: 'retire' }));
}

export async function restoreArticleAction(form: FormData) {
  const { slug } = await plainAction(restoreArticle, form);
  redirect(paths.article(slug, { fait: 'retabli' }));
}

export async function deleteArticleAction(form: FormData) {
  await plainAction(deleteArticle, form);
  redirect(paths.mesArticles({ fait: 'supprime' }));
}

export async function commentArticleAction(_state: FormState, form: FormData): Promise<FormState> {
  const actor = await currentActor();
  let slug = '';
  const state = await formAction(form, async () => {
    const typed = { cle: `commentaire:${typedIn(form, 'articleId')}`, texte: typedIn(form, 'texte') };
    ({ slug } = await keepStranded(typed, () => addCommentaire(actor, Object.fromEntries(form)), [
      'forbidden',
      'not_found',
    ]));
  });
  if (state.status === 'done') redirect(`${paths.article(slug, { fait: 'commente' })}#commentaires`);
  return state;
}

export async function deleteArticleCommentaireAction(form: FormData) {
  const { slug } = await plainAction(deleteCommentaire, form);
  redirect(`${paths.article(slug)}#commentaires`);
}
