'use server';

import { redirect } from 'next/navigation';
import { formAction } from '@/app/form-action';
import { plainAction } from '@/app/plain-action';
import { mergeFiches } from '@/lib/annuaire/commands/merge-fiches';
import { undoMerge } from '@/lib/annuaire/commands/undo-merge';
import { currentActor } from '@/lib/auth/current-actor';
import type { FormState } from '@/lib/core/form-state';
import { paths } from '@/lib/core/paths';

/** « champ.horaires » says from which of the two: only what comes from the other is named to the command. */
const champsOf = (form: FormData) =>
  [...form].flatMap(([name, value]) =>
    name.startsWith('champ.') && value === 'other' ? [name.slice(6)] : [],
  );

export async function mergeFichesAction(_state: FormState, form: FormData): Promise<FormState> {
  const actor = await currentActor();
  let slug = '';
  const state = await formAction(form, async () => {
    const [keepId, otherId] = [form.get('keepId'), form.get('otherId')];
    ({ slug } = await mergeFiches(actor, { keepId, otherId, champs: champsOf(form) }));
  });
  if (state.status === 'done') redirect(paths.fiche(slug, { fait: 'fusionnee' }));
  return state;
}

export async function undoMergeAction(form: FormData) {
  const { slug } = await plainAction(undoMerge, form);
  redirect(paths.fiche(slug, { fait: 'separee' }));
}
