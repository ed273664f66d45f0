'use client';

import { Notice } from '@/components/ui/notice';
import { SubmitButton } from '@/components/ui/submit-button';
import { useFormAction } from '@/components/ui/use-form-action';
import type { FormAction } from '@/lib/core/form-state';

/** Marks as read what was told until the page was shown. */
export function ReadAllForm({ action, jusqua }: { action: FormAction; jusqua: string }) {
  const [state, send] = useFormAction(action);
  return (
    <form className="pile pile-courte" action={send}>
      {state.status === 'error' && <Notice tone="erreur" title={state.message} live />}
      <input type="hidden" name="jusqua" value={jusqua} />
      <p>
        <SubmitButton variant="secondaire" pending="Un instant…">
          Tout marquer comme lu
        </SubmitButton>
      </p>
    </form>
  );
}
