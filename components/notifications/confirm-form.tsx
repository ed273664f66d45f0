'use client';

import { SubmitButton } from '@/components/ui/submit-button';
import { useFormAction } from '@/components/ui/use-form-action';
import type { FormAction } from '@/lib/core/form-state';

/** Asks for a mail whose link shows that the address takes mail again. */
export function ConfirmForm({ action }: { action: FormAction }) {
  const [state, send] = useFormAction(action);
  if (state.status === 'done')
    return (
      <p className="gras" role="status">
        Un message vient de partir. Suivez son lien : les e-mails reprendront.
      </p>
    );
  return (
    <form action={send}>
      {state.status === 'error' && <p role="alert">{state.message}</p>}
      <SubmitButton variant="secondaire" size="petit" pending="Envoi…">
        Essayer de nouveau cette adresse
      </SubmitButton>
    </form>
  );
}
