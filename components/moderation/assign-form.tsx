'use client';

import { Select } from '@/components/ui/field';
import { SubmitButton } from '@/components/ui/submit-button';
import { useFormAction } from '@/components/ui/use-form-action';
import type { FormAction } from '@/lib/core/form-state';

type Props = { casId: string; agents: { id: string; nom: string }[]; agentId: string; action: FormAction };

/** Confides a case to a colleague. */
export function AssignForm({ casId, agents, agentId, action }: Props) {
  const [state, send] = useFormAction(action);
  return (
    <details className="relais">
      <summary className="btn btn--discret btn--petit">Confier à un collègue</summary>
      <form className="pile relais-form" action={send} noValidate>
        <input type="hidden" name="casId" value={casId} />
        <Select
          label="À qui ?"
          name="agentId"
          id="confier"
          defaultValue={state.values?.agentId ?? agentId}
          error={state.status === 'error' ? state.message : undefined}
        >
          {agents.map(({ id, nom }) => (
            <option key={id} value={id}>
              {nom}
            </option>
          ))}
        </Select>
        <p>
          <SubmitButton size="petit">Confier ce cas</SubmitButton>
        </p>
      </form>
    </details>
  );
}
