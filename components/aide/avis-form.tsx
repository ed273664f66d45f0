'use client';

import { buttonClass } from '@/components/ui/button-class';
import { Notice } from '@/components/ui/notice';
import { useFormAction } from '@/components/ui/use-form-action';
import type { FormAction } from '@/lib/core/form-state';

/** Two buttons; a counter, and nothing of who pressed. */
export function AvisForm({ guide, action }: { guide: string; action: FormAction }) {
  const [state, send] = useFormAction(action);
  return (
    <form action={send} className="pile pile-courte">
      {state.status === 'error' && <Notice tone="erreur" live title={state.message ?? ''} />}
      <input type="hidden" name="guide" value={guide} />
      <p className="ligne">
        <button className={buttonClass({ variant: 'secondaire' })} name="avis" value="oui" type="submit">
          Oui
        </button>
        <button className={buttonClass({ variant: 'secondaire' })} name="avis" value="non" type="submit">
          Pas vraiment
        </button>
      </p>
      <p className="petit doux">Nous comptons les réponses. Rien ne dit qui a répondu.</p>
    </form>
  );
}
