'use client';

import { useActionState, useEffect, useRef } from 'react';
import { CommuneField } from '@/components/communes/commune-field';
import { ErrorSummary } from '@/components/ui/error-summary';
import { Field, Select } from '@/components/ui/field';
import { Notice } from '@/components/ui/notice';
import { SubmitButton } from '@/components/ui/submit-button';
import { type FormAction, idle } from '@/lib/core/form-state';

const ids = { nom: 'structure-nom', genre: 'structure-genre', commune: 'structure-commune' };

/** Adds a structure one speaks for. Folded away; open after an error, so that nothing typed hides. */
export function StructureForm({
  action,
  genres,
  open,
}: {
  action: FormAction;
  genres: { value: string; name: string }[];
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
            id={ids.genre}
            label="Ce qu’elle est"
            name="genre"
            error={fields.genre}
            defaultValue={values.genre ?? ''}
          >
            <option value="">Choisissez</option>
            {genres.map(({ value, name }) => (
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
