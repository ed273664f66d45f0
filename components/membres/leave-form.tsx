'use client';

import { Confirm } from '@/components/ui/confirm';
import { Select } from '@/components/ui/field';
import { useFormAction } from '@/components/ui/use-form-action';
import type { Action } from './member-list';
import { StatusLine } from './status-line';

type Props = {
  espaceId: string;
  nom: string;
  action: Action;
  /** The others, when one of them must become responsable for this person to leave. */
  successors: { compteId: string; nom: string }[] | null;
};

/** Leaving the espace; the last responsable names the next one in the same act. */
export function LeaveForm({ espaceId, nom, action, successors }: Props) {
  const [state, leave] = useFormAction(action);
  return (
    <div className="pile">
      <StatusLine state={state} />
      <div className="retrait">
        <Confirm
          summary="Quitter l’espace"
          question={`Quitter « ${nom} » ?`}
          consequence="Ce que vous avez écrit reste. Pour revenir, il faudra qu’on vous invite de nouveau."
          confirm="Quitter l’espace"
          action={leave}
          fields={{ espaceId }}
          look={{ variant: 'discret', icon: 'log-out' }}
        >
          {successors ? (
            <Select
              label="Qui sera responsable après vous"
              name="successeurId"
              help="Personne d’autre n’est responsable, et il faut toujours quelqu’un pour l’être."
              defaultValue={state.values?.successeurId ?? ''}
              error={state.fields?.successeurId}
            >
              <option value="">Choisissez une personne</option>
              {successors.map((one) => (
                <option key={one.compteId} value={one.compteId}>
                  {one.nom}
                </option>
              ))}
            </Select>
          ) : null}
        </Confirm>
      </div>
    </div>
  );
}
