'use client';

import Link from 'next/link';
import { type ReactNode, useActionState } from 'react';
import { CommuneField } from '@/components/communes/commune-field';
import { ErrorSummary } from '@/components/ui/error-summary';
import { Field, TextArea } from '@/components/ui/field';
import { Notice } from '@/components/ui/notice';
import { SubmitButton } from '@/components/ui/submit-button';
import { type FormState, idle } from '@/lib/core/form-state';
import { disciplines, INTENTION_MAX, NOM_MAX, NOM_MIN } from '@/lib/espaces/schema';
import { DisciplineField } from './discipline-field';
import { RadioCards } from './radio-cards';

type Values = {
  nom: string;
  intention: string;
  /** As its field shows it: « Gérardmer (88400) ». */
  commune: string;
  disciplines: string[];
  visibilite: 'prive' | 'visible';
};

type Props = {
  action: (state: FormState, form: FormData) => Promise<FormState>;
  /** What is stored; absent when the espace is being opened, which also asks for a template. */
  stored?: Values;
  espaceId?: string;
  submit: ReactNode;
  cancel: { href: string; label: string };
};

const none: Values = { nom: '', intention: '', commune: '', disciplines: [], visibilite: 'prive' };

const visibilites = [
  {
    value: 'prive',
    title: 'Entre nous',
    help: 'Seules les personnes invitées savent que l’espace existe.',
  },
  {
    value: 'visible',
    title: 'Présenté à tous',
    help: 'Chacun peut lire le nom, l’intention, la commune, les disciplines, les structures et le nombre de membres. Les échanges, les documents et les noms des personnes restent entre vous.',
  },
];

const templates = [
  {
    value: 'residence',
    title: 'Résidence et ateliers',
    help: 'Un dossier dont les titres sont déjà posés : étapes, besoins, budget.',
  },
  { value: 'vide', title: 'Rien', help: 'Un espace vide, à remplir à votre façon.' },
];

/** The form of « Ouvrir un espace » and of « Réglages ». Only the name is required. */
export function EspaceForm({ action, stored, espaceId, submit, cancel }: Props) {
  const [state, send] = useActionState(action, idle);
  const values = state.values ? typed(state.values) : (stored ?? none);
  const { fields = {} } = state;
  const known: string[] = [...disciplines];
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
      <TextArea
        label="Ce que vous voulez faire"
        name="intention"
        optional
        help="Deux ou trois phrases, pour que vos partenaires comprennent en arrivant."
        defaultValue={values.intention}
        error={fields.intention}
        maxLength={INTENTION_MAX}
        rows={4}
      />
      <CommuneField
        label="Commune"
        name="commune"
        optional
        help="Là où le projet se passe surtout."
        defaultValue={values.commune}
        error={fields.commune}
      />
      <DisciplineField
        chosen={values.disciplines}
        others={values.disciplines.filter((one) => !known.includes(one)).join(', ')}
        error={disciplineError(fields)}
      />
      <RadioCards
        legend="Qui peut le voir"
        name="visibilite"
        cards={visibilites}
        defaultValue={values.visibilite}
        error={fields.visibilite}
      />
      {stored ? null : (
        <RadioCards
          legend="Pour commencer"
          name="template"
          cards={templates}
          defaultValue={state.values?.template ?? 'residence'}
          error={fields.template}
        />
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

const typed = (values: Record<string, string>): Values => ({
  nom: values.nom ?? '',
  intention: values.intention ?? '',
  commune: values.commune ?? '',
  disciplines: [
    ...disciplines.filter((_, index) => `discipline-${index}` in values),
    ...(values.disciplines ? [values.disciplines] : []),
  ],
  visibilite: values.visibilite === 'visible' ? 'visible' : 'prive',
});

const disciplineError = (fields: Record<string, string>) =>
  Object.entries(fields).find(([name]) => name.startsWith('disciplines'))?.[1];
