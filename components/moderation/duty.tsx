'use client';

import { useActionState } from 'react';
import { Avatar } from '@/components/ui/avatar';
import { Field, Select } from '@/components/ui/field';
import { SubmitButton } from '@/components/ui/submit-button';
import { type FormAction, idle } from '@/lib/core/form-state';

type Props = {
  /** « Hélène Thomas », and « vendredi 27 novembre »; empty: nobody. */
  nom: string;
  jusquau: string;
  ensuite: string;
  agents: { id: string; nom: string }[];
  /** Days, « 2026-11-23 ». */
  du: string;
  au: string;
  action: FormAction;
};

/** Who looks after moderation, and the way to pass it on before an absence. */
export function Duty({ nom, jusquau, ensuite, agents, du, au, action }: Props) {
  const [state, send] = useActionState(action, idle);
  const { fields = {}, values = {} } = state;
  return (
    <div className="permanence">
      {nom && <Avatar nom={nom} />}
      <p>
        {nom ? (
          <>
            <b>De permanence : {nom}</b>, jusqu’au {jusquau}.{' '}
          </>
        ) : (
          <b>Personne n’est de permanence. </b>
        )}
        {ensuite && <span className="doux">Ensuite {ensuite}.</span>}
      </p>
      <details className="relais" open={state.status === 'error' || undefined}>
        <summary className="btn btn--secondaire btn--petit">Passer le relais</summary>
        <form className="pile relais-form" action={send} noValidate>
          {state.status === 'error' && (
            <p className="erreur" role="alert">
              {state.message}
            </p>
          )}
          <Select
            label="À qui ?"
            name="agentId"
            defaultValue={values.agentId ?? agents[0]?.id}
            error={fields.agentId}
          >
            {agents.map((agent) => (
              <option key={agent.id} value={agent.id}>
                {agent.nom}
              </option>
            ))}
          </Select>
          <div className="deux">
            <Field label="Du" name="du" type="date" defaultValue={values.du ?? du} error={fields.du} />
            <Field label="Au" name="au" type="date" defaultValue={values.au ?? au} error={fields.au} />
          </div>
          <p>
            <SubmitButton size="petit">Passer le relais à cette personne</SubmitButton>
          </p>
        </form>
      </details>
    </div>
  );
}
