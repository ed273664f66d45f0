'use client';

import { ErrorSummary } from '@/components/ui/error-summary';
import { Notice } from '@/components/ui/notice';
import { SubmitButton } from '@/components/ui/submit-button';
import { useFormAction } from '@/components/ui/use-form-action';
import type { FormAction } from '@/lib/core/form-state';
import { espaceKinds, type Frequence, type NotificationKind } from '@/lib/notifications/words';
import { FrequenceSelect } from './choix-form';

type Props = {
  action: FormAction;
  espace: { id: string; kinds: Partial<Record<NotificationKind, Frequence>> };
  everywhere: Record<NotificationKind, Frequence>;
};

/** How one is told of what happens in one espace. */
export function EspaceChoixForm({ action, espace, everywhere }: Props) {
  const [state, send] = useFormAction(action);
  return (
    <form className="pile" action={send} noValidate>
      <ErrorSummary state={state} title="Vos choix ne sont pas enregistrés" />
      {state.status === 'done' && <Notice tone="reussite" title="Vos choix sont enregistrés" live />}
      <input type="hidden" name="espaceId" value={espace.id} />
      <div className="deux">
        {espaceKinds.map((kind) => (
          <FrequenceSelect
            key={kind}
            id={`espace-${kind}`}
            kind={kind}
            chosen={espace.kinds[kind] ?? ''}
            everywhere={everywhere[kind]}
            state={state}
          />
        ))}
      </div>
      <p>
        <SubmitButton variant="secondaire" pending="Enregistrement…">
          Enregistrer pour cet espace
        </SubmitButton>
      </p>
    </form>
  );
}
