'use client';

import { ErrorSummary } from '@/components/ui/error-summary';
import { SubmitButton } from '@/components/ui/submit-button';
import { useFormAction } from '@/components/ui/use-form-action';
import type { FormAction } from '@/lib/core/form-state';
import type { TermeListe } from '@/lib/termes/words';
import { TermeFields } from './terme-fields';

const ids = {
  nom: 'nouveau-nom',
  pluriel: 'nouveau-pluriel',
  nature: 'nouveau-nature',
  synonymes: 'nouveau-synonymes',
};

/** A new word, at the end of its list. */
export function AddTermeForm({ liste, action }: { liste: TermeListe; action: FormAction }) {
  const [state, send] = useFormAction(action);
  return (
    <form action={send} className="carte carte--bois pile" noValidate>
      <h2 className="titre-3">Ajouter un mot</h2>
      <ErrorSummary state={state} title="Le mot n’est pas encore ajouté" ids={ids} />
      <input type="hidden" name="liste" value={liste} />
      <TermeFields liste={liste} state={state} prefix="nouveau" />
      <div className="ligne">
        <SubmitButton>Ajouter</SubmitButton>
        <span className="petit" role="status">
          {state.status === 'done' && state.message}
        </span>
      </div>
    </form>
  );
}
