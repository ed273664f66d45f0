'use client';

import { useActionState } from 'react';
import { ErrorSummary } from '@/components/ui/error-summary';
import { SubmitButton } from '@/components/ui/submit-button';
import { type FormAction, idle } from '@/lib/core/form-state';

/** « Répondre ensemble »: one button, and what it does. */
export function AnswerForm({
  action,
  appelId,
  words,
}: {
  action: FormAction;
  appelId: string;
  words: string;
}) {
  const [state, send] = useActionState(action, idle);
  return (
    <form action={send} className="pile pile-courte">
      <ErrorSummary state={state} />
      <input type="hidden" name="appelId" value={appelId} />
      <p>
        <SubmitButton pending="Ouverture…">Répondre ensemble</SubmitButton>
      </p>
      <p className="petit doux">{words}</p>
    </form>
  );
}
