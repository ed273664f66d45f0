'use client';

import { SubmitButton } from '@/components/ui/submit-button';
import { useFormAction } from '@/components/ui/use-form-action';
import type { FormAction } from '@/lib/core/form-state';
import { of } from '@/lib/core/text';

/** Hears no more of somebody. */
export function BlockForm({ compteId, nom, action }: { compteId: string; nom: string; action: FormAction }) {
  const [state, send] = useFormAction(action);
  return (
    <section className="pile" aria-labelledby="bloquer">
      <h2 id="bloquer">Ne plus entendre parler {of(nom)}</h2>
      <p>
        Cette personne ne pourra plus vous écrire, et vous ne recevrez plus rien d’elle. Elle n’en sera pas
        prévenue. Vous pourrez revenir dessus depuis votre compte.
      </p>
      <form action={send}>
        <input type="hidden" name="compteId" value={compteId} />
        {state.status === 'error' && (
          <p className="erreur" role="alert">
            {state.message}
          </p>
        )}
        <SubmitButton variant="secondaire">Bloquer {nom}</SubmitButton>
      </form>
    </section>
  );
}
