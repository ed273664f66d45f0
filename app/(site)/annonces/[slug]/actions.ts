'use server';

import { redirect } from 'next/navigation';
import { formAction } from '@/app/form-action';
import { keepStranded, typedIn } from '@/app/keep-stranded';
import { plainAction } from '@/app/plain-action';
import {
  markAvailable,
  markPourvue,
  renewAnnonce,
  withdrawAnnonce,
} from '@/lib/annonces/commands/change-life';
import { deleteAnnonce } from '@/lib/annonces/commands/delete';
import { recordIssue } from '@/lib/annonces/commands/follow-link';
import { currentActor } from '@/lib/auth/current-actor';
import { addCommentaire, deleteCommentaire } from '@/lib/commentaires/commands';
import { answerAnnonce } from '@/lib/conversations/commands/answer';
import type { FormState } from '@/lib/core/form-state';
import { paths } from '@/lib/core/paths';
import { reclassifyAnnonce, redirectAnnonce, undoDecision } from '@/lib/moderation/commands/annonces';
import { dismissMatch, restoreMatch } from '@/lib/rapprochements/commands/dismiss';
import { annonceFields } from '../annonce-fields';

export async function markPourvueAction(form: FormData) {
  const { slug } = await plainAction(markPourvue, form);
  redirect(paths.annonce(slug, { fait: 'pourvue' }));
}

export async function markAvailableAction(form: FormData) {
  const { slug } = await plainAction(markAvailable, form);
  redirect(paths.annonce(slug, { fait: 'disponible' }));
}

export async function renewAnnonceAction(form: FormData) {
  const { slug } = await plainAction(renewAnnonce, form);
  redirect(paths.annonce(slug, { fait: 'renouvelee' }));
}

export async function withdrawAnnonceAction(form: FormData) {
  const { slug } = await plainAction(withdrawAnnonce, form);
  redirect(paths.annonce(slug, { fait: 'retiree' }));
}

export async function deleteAnnonceAction(form: FormData) {
  await plainAction(deleteAnnonce, form);
  redirect(paths.mesAnnonces({ fait: 'supprimee' }));
}

export async function recordIssueAction(form: FormData) {
  const { slug } = await plainAction(recordIssue, form);
  redirect(paths.annonce(slug, { fait: 'issue' }));
}

export async function addCommentaireAction(_state: FormState, form: FormData): Promise<FormState> {
  const actor = await currentActor();
  let slug = '';
  const state = await formAction(form, async () => {
    const typed = { cle: `commentaire:${typedIn(form, 'annonceId')}`, texte: typedIn(form, 'texte') };
    ({ slug } = await keepStranded(typed, () => addCommentaire(actor, Object.fromEntries(form)), [
      'forbidden',
      'not_found',
    ]));
  });
  if (state.status === 'done') redirect(`${paths.annonce(slug, { fait: 'commentee' })}#commentaires`);
  return state;
}

export async function deleteCommentaireAction(form: FormData) {
  const { slug } = await plainAction(deleteCommentaire, form);
  redirect(`${paths.annonce(slug)}#commentaires`);
}

export async function answerAnnonceAction(_state: FormState, form: FormData): Promise<FormState> {
  const actor = await currentActor();
  let id = '';
  const state = await formAction(form, async () => {
    ({ conversationId: id } = await answerAnnonce(actor, Object.fromEntries(form)));
  });
  if (state.status === 'done') redirect(paths.conversation(id, { fait: 'envoye' }));
  return state;
}

/** Both buttons of the agents’ form: `geste` says which one. */
export async function decideAnnonceAction(_state: FormState, form: FormData): Promise<FormState> {
  const actor = await currentActor();
  const redirected = form.get('geste') === 'rediriger';
  let slug = '';
  const state = await formAction(form, async () => {
    const decide = redirected ? redirectAnnonce : reclassifyAnnonce;
    ({ slug } = await decide(actor, annonceFields(form)));
  });
  if (state.status === 'done') redirect(paths.annonce(slug, { fait: redirected ? 'renvoyee' : 'reclassee' }));
  return state;
}

export async function undoDecisionAction(form: FormData) {
  const { slug } = await plainAction(undoDecision, form);
  redirect(paths.annonce(slug, { fait: 'retablie' }));
}

export async function dismissMatchAction(form: FormData) {
  const { slug } = await plainAction(dismissMatch, form);
  redirect(`${paths.annonce(slug, { fait: 'ecartee' })}#rapprochements`);
}

export async function restoreMatchAction(form: FormData) {
  const { slug } = await plainAction(restoreMatch, form);
  redirect(`${paths.annonce(slug, { fait: 'reprise' })}#rapprochements`);
}
