'use client';

import { TextArea } from '@/components/ui/field';
import { Icon } from '@/components/ui/icon';
import { SubmitButton } from '@/components/ui/submit-button';
import { useFormAction } from '@/components/ui/use-form-action';
import type { FormState } from '@/lib/core/form-state';
import { plural } from '@/lib/core/text';
import type { Refusal } from '@/lib/invitations/addresses';
import { MAX_ADDRESSES, MAX_LIST } from '@/lib/invitations/words';
import { RoleSelect } from './role-select';

export type InviteListState = FormState & { invited?: string[]; refused?: Refusal[] };

type Props = {
  espaceId: string;
  action: (state: InviteListState, form: FormData) => Promise<InviteListState>;
};

/** Invites a whole pasted list. What could not be read stays in the field, to be mended and sent again. */
export function InviteListForm({ espaceId, action }: Props) {
  const [state, send] = useFormAction<InviteListState>(action);
  const { invited = [], refused = [] } = state;
  return (
    <details className="depliant" open={state.status !== 'idle'}>
      <summary>
        <Icon name="chevron-right" /> Coller toute une liste
      </summary>
      <form action={send} className="pile pile-courte" noValidate>
        <input type="hidden" name="espaceId" value={espaceId} />
        <TextArea
          label="Plusieurs adresses"
          name="liste"
          id="liste"
          help={`Séparées par des virgules ou une par ligne, avec ou sans nom, telles que copiées d’un message. ${MAX_ADDRESSES} à la fois.`}
          rows={4}
          defaultValue={state.values?.liste}
          error={state.fields?.liste}
          maxLength={MAX_LIST}
          autoComplete="off"
        />
        <Report state={state} invited={invited} refused={refused} />
        <RoleSelect id="role-liste" value={state.values?.role} />
        <p>
          <SubmitButton variant="secondaire" pending="Envoi…">
            Envoyer les invitations
          </SubmitButton>
        </p>
      </form>
    </details>
  );
}

type Outcome = { state: InviteListState; invited: string[]; refused: Refusal[] };

const Report = ({ state, invited, refused }: Outcome) => (
  <div role="status">
    {state.status === 'error' && !state.fields?.liste ? <p className="erreur">{state.message}</p> : null}
    {state.status === 'done' ? (
      <ul className="lus">
        {invited.length > 0 ? (
          <li className="lus-ok">
            <Icon name="check" />
            <span>
              {plural(invited.length, 'invitation envoyée', 'invitations envoyées')} : {invited.join(', ')}
            </span>
          </li>
        ) : null}
        {refused.map((one) => (
          <li key={`${one.line}-${one.text}`} className="lus-non">
            <Icon name="triangle-alert" />
            <span>
              « {one.text} » : {one.reason}
            </span>
          </li>
        ))}
      </ul>
    ) : null}
  </div>
);
