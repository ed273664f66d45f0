'use client';

import { StatusLine } from '@/components/membres/status-line';
import { SubmitButton } from '@/components/ui/submit-button';
import { useFormAction } from '@/components/ui/use-form-action';
import type { FormAction } from '@/lib/core/form-state';

/** Lets in what was decided once the rest had entered. */
export function ResumeForm({
  importId,
  start,
  sentence,
}: {
  importId: string;
  start: FormAction;
  sentence: string;
}) {
  const [state, begin] = useFormAction(start);
  return (
    <div className="import-fin">
      {state.status === 'error' && <StatusLine state={state} />}
      <form action={begin} className="ligne">
        <input type="hidden" name="importId" value={importId} />
        <SubmitButton pending="Import en cours…">Importer</SubmitButton>
        <span className="doux">{sentence}</span>
      </form>
    </div>
  );
}
