'use client';

import { Confirm } from '@/components/ui/confirm';
import { SubmitButton } from '@/components/ui/submit-button';
import { useFormAction } from '@/components/ui/use-form-action';
import type { FormAction } from '@/lib/core/form-state';
import { of } from '@/lib/core/text';
import { TurnFields } from './turn-fields';

export type TurnShown = {
  id: string;
  agentId: string;
  nom: string;
  /** Days, « 2026-11-23 ». */
  du: string;
  au: string;
  /** « du 23 novembre 2026 au 27 novembre 2026 ». */
  jours: string;
};
type Props = {
  turns: TurnShown[];
  agents: { id: string; nom: string }[];
  correct: FormAction;
  cancel: (form: FormData) => Promise<void>;
};

/** The turns that are said, each to be corrected or cancelled. */
export function DutyTurns({ turns, agents, correct, cancel }: Props) {
  if (turns.length === 0) return null;
  return (
    <details className="relais">
      <summary className="btn btn--discret btn--petit">Voir les permanences prévues ({turns.length})</summary>
      <ul className="relais-tours">
        {turns.map((turn) => (
          <li key={turn.id} className="pile">
            <p>
              <b>{turn.nom}</b>, {turn.jours}
            </p>
            <Turn turn={turn} agents={agents} action={correct} />
            <Confirm
              summary={
                <>
                  Annuler
                  <span className="sr">
                    {' '}
                    la permanence {of(turn.nom)}, {turn.jours}
                  </span>
                </>
              }
              question={`Annuler la permanence ${of(turn.nom)} ?`}
              consequence="Cette personne est prévenue. Les cas qui lui sont confiés restent les siens."
              confirm="Annuler cette permanence"
              cancel="La garder"
              fields={{ permanenceId: turn.id }}
              action={cancel}
            />
          </li>
        ))}
      </ul>
    </details>
  );
}

function Turn({ turn, agents, action }: { turn: TurnShown; agents: Props['agents']; action: FormAction }) {
  const [state, send] = useFormAction(action);
  const { fields = {}, values = {} } = state;
  const { id, agentId, du, au, nom, jours } = turn;
  return (
    <details open={state.status === 'error' || undefined}>
      <summary className="btn btn--discret btn--petit">
        Corriger
        <span className="sr">
          {' '}
          la permanence {of(nom)}, {jours}
        </span>
      </summary>
      <form className="pile relais-form" action={send} noValidate>
        {state.status === 'error' && (
          <p className="erreur" role="alert">
            {state.message}
          </p>
        )}
        <input type="hidden" name="permanenceId" value={id} />
        <TurnFields
          label="Qui ?"
          agents={agents}
          values={{ agentId: values.agentId ?? agentId, du: values.du ?? du, au: values.au ?? au }}
          fields={fields}
          prefix={`tour-${id}-`}
        />
        <p>
          <SubmitButton size="petit">Enregistrer cette permanence</SubmitButton>
        </p>
      </form>
    </details>
  );
}
