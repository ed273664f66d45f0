'use client';

import { ErrorSummary } from '@/components/ui/error-summary';
import { SubmitButton } from '@/components/ui/submit-button';
import { useFormAction } from '@/components/ui/use-form-action';
import type { FormAction } from '@/lib/core/form-state';

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
  const [state, send] = useFormAction(action);
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
