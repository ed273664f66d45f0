'use client';

import { useActionState, useEffect, useRef } from 'react';
import { CommuneField } from '@/components/communes/commune-field';
import { ErrorSummary } from '@/components/ui/error-summary';
import { Field, Select } from '@/components/ui/field';
import { Notice } from '@/components/ui/notice';
import { SubmitButton } from '@/components/ui/submit-button';
import { type FormAction, idle } from '@/lib/core/form-state';

const ids = { nom: 'structure-nom', kind: 'structure-kind', commune: 'structure-commune' };

/** Adds a structure one speaks for. Folded away; open after an error, so that nothing typed hides. */
export function StructureForm({
  action,
  kinds,
  open,
}: {
  action: FormAction;
  /** Passed by the page: the room's own list would bring its validation library to the browser. */
  kinds: { value: string; name: string }[];
  open: boolean;
}) {
  const [state, send] = useActionState(action, idle);
  const { fields = {}, values = {} } = state;
  const done = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (state.status === 'done') done.current?.focus();
  }, [state]);
  return (
    <>
      {state.status === 'done' && (
        <div ref={done} tabIndex={-1}>
          <Notice tone="reussite" title="La structure est ajoutée" live />
        </div>
      )}
      <details className="depliant" open={open || state.status === 'error'}>
        <summary>Ajouter une structure</summary>
        <form className="pile" action={send} noValidate>
          <ErrorSummary state={state} title="La structure n’est pas encore ajoutée" ids={ids} />
          <Field
            id={ids.nom}
            label="Nom de la structure"
            name="nom"
            autoComplete="organization"
            error={fields.nom}
            defaultValue={values.nom}
          />
          <Select
            id={ids.kind}
            label="Ce qu’elle est"
            name="kind"
            error={fields.kind}
            defaultValue={values.kind ?? ''}
          >
            <option value="">Choisissez</option>
            {kinds.map(({ value, name }) => (
              <option key={value} value={value}>
                {name}
              </option>
            ))}
          </Select>
          <CommuneField
            key={values.commune}
            id={ids.commune}
            label="Commune"
            name="commune"
            help="Nom ou code postal."
            error={fields.commune}
            defaultValue={values.commune}
            optional
          />
          <p>
            <SubmitButton variant="secondaire" pending="Enregistrement…">
              Ajouter cette structure
            </SubmitButton>
          </p>
        </form>
      </details>
    </>
  );
}
