'use client';

import { ButtonLink } from '@/components/ui/button';
import { ErrorSummary } from '@/components/ui/error-summary';
import { SubmitButton } from '@/components/ui/submit-button';
import { useFormAction } from '@/components/ui/use-form-action';
import type { FormAction } from '@/lib/core/form-state';
import { paths } from '@/lib/core/paths';

/** Ties an identity from elsewhere to the account one is signed in to. */
export function TieForm({ action }: { action: FormAction }) {
  const [state, send] = useFormAction(action);
  return (
    <form className="pile" action={send}>
      <ErrorSummary state={state} title="Rien n’est relié" />
      <p>Ces deux identités sont bien les vôtres ? Un message vous dira que c’est fait.</p>
      <p className="ligne">
        <SubmitButton pending="Un instant…">Relier les deux</SubmitButton>
        <ButtonLink href={paths.compte()} variant="discret" prefetch={false}>
          Ne rien relier
        </ButtonLink>
      </p>
    </form>
  );
}
