'use server';

import { redirect } from 'next/navigation';
import { formAction } from '@/app/form-action';
import type { NewFicheState } from '@/components/annuaire/form/new-fiche-form';
import { createFiche } from '@/lib/annuaire/commands/create-fiche';
import { findSimilarTyped } from '@/lib/annuaire/find-similar';
import { requireActor } from '@/lib/auth/current-actor';
import { paths } from '@/lib/core/paths';

export async function createFicheAction(_state: NewFicheState, form: FormData): Promise<NewFicheState> {
  const actor = await requireActor();
  let slug = '';
  const state = await formAction(form, async () => {
    ({ slug } = await createFiche(actor, Object.fromEntries(form)));
  });
  if (state.status === 'done') redirect(paths.ficheModifier(slug, { fait: 'creee' }));
  if (!state.fields?.distincte) return state;
  const typed = (name: string) => String(form.get(name) ?? '');
  const proches = await findSimilarTyped(actor, typed('nom'), typed('commune'));
  return { ...state, proches };
}
