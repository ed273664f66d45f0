'use client';

import { Select } from '@/components/ui/field';
import { SubmitButton } from '@/components/ui/submit-button';
import { useFormAction } from '@/components/ui/use-form-action';
import type { FormAction } from '@/lib/core/form-state';
import { plural } from '@/lib/core/text';
import type { Terme } from '@/lib/termes/words';

/** Two words that say one thing become one. Cannot be undone, so it says what it does to how many. */
export function MergeForm({
  terme,
  uses,
  others,
  action,
}: {
  terme: Terme;
  uses: number;
  others: { id: string; nom: string }[];
  action: FormAction;
}) {
  const [state, send] = useFormAction(action);
  if (others.length === 0) return null;
  return (
    <form action={send} className="pile" noValidate>
      <input type="hidden" name="termeId" value={terme.id} />
      <Select
        id={`terme-${terme.id}-intoId`}
        name="intoId"
        label="Remplacer partout par"
        help={`${uses === 0 ? 'Aucune fiche n’a' : `${plural(uses, 'fiche')} ${uses < 2 ? 'a' : 'ont'}`} ce mot. Il disparaît de la liste, sans retour ; l’autre le comprend.`}
        error={state.fields?.intoId ?? (state.status === 'error' ? state.message : undefined)}
        defaultValue={state.values?.intoId ?? ''}
      >
        <option value="">Choisissez</option>
        {others.map(({ id, nom }) => (
          <option key={id} value={id}>
            {nom}
          </option>
        ))}
      </Select>
      <div className="ligne">
        <SubmitButton variant="danger" size="petit">
          Remplacer<span className="sr"> {terme.nom}</span>
        </SubmitButton>
        <span className="petit" role="status">
          {state.status === 'done' && state.message}
        </span>
      </div>
    </form>
  );
}
