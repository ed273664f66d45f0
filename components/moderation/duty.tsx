'use client';

import { Avatar } from '@/components/ui/avatar';
import { Checkbox } from '@/components/ui/field';
import { SubmitButton } from '@/components/ui/submit-button';
import { useFormAction } from '@/components/ui/use-form-action';
import type { FormAction } from '@/lib/core/form-state';
import { DutyTurns, type TurnShown } from './duty-turns';
import { TurnFields } from './turn-fields';

type Props = {
  /** « Hélène Thomas », and « vendredi 27 novembre »; empty: nobody. */
  nom: string;
  jusquau: string;
  turns: TurnShown[];
  agents: { id: string; nom: string }[];
  /** Days, « 2026-11-23 ». */
  du: string;
  au: string;
  action: FormAction;
  correct: FormAction;
  cancel: (form: FormData) => Promise<void>;
};

/** Who looks after moderation, and the way to pass it on before an absence. */
export function Duty({ nom, jusquau, turns, agents, du, au, action, correct, cancel }: Props) {
  const [state, send] = useFormAction(action);
  const { fields = {}, values = {} } = state;
  return (
    <div className="permanence">
      {nom && <Avatar nom={nom} />}
      <p>
        {nom ? (
          <>
            <b>De permanence : {nom}</b>, jusqu’au {jusquau}.
          </>
        ) : (
          <>
            <b>Personne n’est de permanence.</b> Ce qui arrive est annoncé à tous les agents.
          </>
        )}
      </p>
      <details className="relais" open={state.status === 'error' || undefined}>
        <summary className="btn btn--secondaire btn--petit">Passer le relais</summary>
        <form className="pile relais-form" action={send} noValidate>
          {state.status === 'error' && (
            <p className="erreur" role="alert">
              {state.message}
            </p>
          )}
          <TurnFields
            label="À qui ?"
            agents={agents}
            values={{
              agentId: values.agentId ?? agents[0]?.id,
              du: values.du ?? du,
              au: values.au ?? au,
            }}
            fields={fields}
          />
          <Checkbox
            label="Avec les cas en cours"
            name="avecCas"
            help="Ceux de la personne de permanence ces jours-là, sinon les vôtres."
            defaultChecked={state.status !== 'error' || values.avecCas === 'on'}
          />
          <p>
            <SubmitButton size="petit">Passer le relais à cette personne</SubmitButton>
          </p>
        </form>
      </details>
      <DutyTurns turns={turns} agents={agents} correct={correct} cancel={cancel} />
    </div>
  );
}
