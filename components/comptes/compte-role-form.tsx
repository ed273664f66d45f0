'use client';

import { RadioCards } from '@/components/espaces/radio-cards';
import { ErrorSummary } from '@/components/ui/error-summary';
import { Notice } from '@/components/ui/notice';
import { SubmitButton } from '@/components/ui/submit-button';
import { useFormAction } from '@/components/ui/use-form-action';
import { type Role, roleHelp, roleNames, roles } from '@/lib/comptes/words';
import type { FormAction } from '@/lib/core/form-state';

const cards = roles.map((role) => ({ value: role, title: roleNames[role], help: roleHelp[role] }));

/** What a person may do on the whole site. */
export function CompteRoleForm({
  action,
  compteId,
  role,
}: {
  action: FormAction;
  compteId: string;
  role: Role;
}) {
  const [state, send] = useFormAction(action);
  return (
    <form className="pile" action={send}>
      <ErrorSummary state={state} title="Le rôle n’a pas changé" />
      {state.status === 'done' && (
        <Notice tone="reussite" title="Le rôle est enregistré." live>
          Il vaut dès la prochaine page que la personne ouvre.
        </Notice>
      )}
      <input type="hidden" name="compteId" value={compteId} />
      <RadioCards
        legend="Rôle sur le site"
        name="role"
        cards={cards}
        defaultValue={state.values?.role ?? role}
        error={state.fields?.role}
      />
      <p>
        <SubmitButton pending="Enregistrement…">Enregistrer le rôle</SubmitButton>
      </p>
    </form>
  );
}
