'use client';

import { useActionState } from 'react';
import { ButtonLink } from '@/components/ui/button';
import { ErrorSummary } from '@/components/ui/error-summary';
import { SubmitButton } from '@/components/ui/submit-button';
import { type FormAction, idle } from '@/lib/core/form-state';
import { paths } from '@/lib/core/paths';

/** Ties an identity from elsewhere to the account one is signed in to. */
export function TieForm({ action }: { action: FormAction }) {
  const [state, send] = useActionState(action, idle);
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
