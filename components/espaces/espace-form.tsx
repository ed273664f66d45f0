'use client';

import Link from 'next/link';
import type { ReactNode } from 'react';
import { ErrorSummary } from '@/components/ui/error-summary';
import { Field } from '@/components/ui/field';
import { Icon } from '@/components/ui/icon';
import { Notice } from '@/components/ui/notice';
import { SubmitButton } from '@/components/ui/submit-button';
import { useFormAction } from '@/components/ui/use-form-action';
import type { FormState } from '@/lib/core/form-state';
import { NOM_MAX, NOM_MIN } from '@/lib/espaces/words';
import { DescriptionFields, type EspaceValues, noValues, typedValues } from './description-fields';
import { RadioCards } from './radio-cards';

type Props = {
  action: (state: FormState, form: FormData) => Promise<FormState>;
  /** What is stored; absent when the espace is being opened, which also asks for a template. */
  stored?: EspaceValues;
  espaceId?: string;
  submit: ReactNode;
  cancel: { href: string; label: string };
};

const templates = [
  { value: 'vide', title: 'Un espace vide', help: 'À remplir à votre façon.' },
  {
    value: 'residence',
    title: 'Résidence et ateliers',
    help: 'Un dossier dont les titres sont déjà posés : étapes, besoins, budget.',
  },
];

/** The form of « Ouvrir un espace » and of « Réglages ». Only the name is required. */
export function EspaceForm({ action, stored, espaceId, submit, cancel }: Props) {
  const [state, send] = useFormAction(action);
  const values = state.values ? typedValues(state.values) : (stored ?? noValues);
  const { fields = {} } = state;
  return (
    <form action={send} className="formulaire" noValidate>
      <ErrorSummary
        state={state}
        title={stored ? 'Rien n’est encore changé' : 'L’espace n’est pas encore ouvert'}
        ids={{ visibilite: 'visibilite-prive', template: 'template-vide' }}
      />
      {state.status === 'done' ? (
        <Notice tone="reussite" title="Les réglages sont enregistrés." live />
      ) : null}
      {espaceId ? <input type="hidden" name="espaceId" value={espaceId} /> : null}
      <Field
        label="Nom du projet"
        name="nom"
        defaultValue={values.nom}
        error={fields.nom}
        minLength={NOM_MIN}
        maxLength={NOM_MAX}
        autoComplete="off"
      />
      {stored ? null : (
        <RadioCards
          legend="Pour commencer"
          name="template"
          cards={templates}
          defaultValue={state.values?.template ?? 'vide'}
          error={fields.template}
        />
      )}
      {stored ? (
        <DescriptionFields values={values} fields={fields} />
      ) : (
        <details className="depliant" open={state.values !== undefined}>
          <summary>
            <Icon name="chevron-right" /> En dire plus maintenant
          </summary>
          <div className="formulaire pt-6">
            <DescriptionFields values={values} fields={fields} />
          </div>
        </details>
      )}
      <div className="form-fin">
        <SubmitButton size="large">{submit}</SubmitButton>
        <Link href={cancel.href} prefetch={false}>
          {cancel.label}
        </Link>
      </div>
    </form>
  );
}
