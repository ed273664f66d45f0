'use client';

import { ErrorSummary } from '@/components/ui/error-summary';
import { SubmitButton } from '@/components/ui/submit-button';
import { useFormAction } from '@/components/ui/use-form-action';
import type { FormAction } from '@/lib/core/form-state';

type Props = { action: FormAction; conversationId: string; nom: string };

/** « Monter le projet »: one button, and what it does. */
export function ProjectForm({ action, conversationId, nom }: Props) {
  const [state, send] = useFormAction(action);
  return (
    <form action={send} className="pile pile-courte">
      <ErrorSummary state={state} />
      <input type="hidden" name="conversationId" value={conversationId} />
      <p>
        <SubmitButton pending="Ouverture…">
          Monter le projet<span className="sr"> avec {nom}</span>
        </SubmitButton>
      </p>
      <p className="petit doux">Ouvre un espace à deux, avec l’annonce pour point de départ.</p>
    </form>
  );
}
