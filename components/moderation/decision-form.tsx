'use client';

import { type ChangeEvent, useState } from 'react';
import { ErrorSummary } from '@/components/ui/error-summary';
import { Field, FieldError, Select, TextArea } from '@/components/ui/field';
import { SubmitButton } from '@/components/ui/submit-button';
import { useFormAction } from '@/components/ui/use-form-action';
import { fullDate } from '@/lib/core/dates';
import type { FormAction } from '@/lib/core/form-state';
import {
  type Article,
  type CibleKind,
  MAX_FAITS,
  type Mesure,
  MODIFIER_JOURS,
  mesureWords,
  regleName,
  SUSPENDRE_MAX_JOURS,
} from '@/lib/moderation/words';
import { StatementCard } from './statement-card';

type Props = {
  casId: string;
  kind: CibleKind;
  titre: string;
  auteurNom: string;
  mesures: Mesure[];
  articles: Article[];
  /** Of the first report; null: nobody named one. */
  article: number | null;
  /** The agent, who signs. */
  par: string;
  /** Today, in milliseconds; and until when it could be contested. */
  now: number;
  recours: string;
  action: FormAction;
};

const DAY_MS = 86_400_000;

/** What to do, under which rule, because of what; and what the author will read, as it is written. */
export function DecisionForm({ casId, kind, titre, auteurNom, mesures, articles, ...props }: Props) {
  const [state, send] = useFormAction(props.action);
  const { fields = {}, values = {} } = state;
  const [typed, setTyped] = useState({
    mesure: '',
    article: String(props.article ?? ''),
    faits: '',
    jours: '7',
  });
  const change = ({ target }: ChangeEvent<HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement>) =>
    setTyped((before) => ({ ...before, [target.name]: target.value }));
  const mesure = mesures.find((one) => one === typed.mesure);
  const rule = articles.find(({ numero }) => String(numero) === typed.article);
  const jours = Math.min(SUSPENDRE_MAX_JOURS, Math.max(1, Math.floor(Number(typed.jours)) || 1));
  const days = mesure === 'suspendre' ? jours : MODIFIER_JOURS;
  return (
    <form className="pile-section" action={send} noValidate>
      <ErrorSummary state={state} title="Rien n’est décidé" ids={{ mesure: `mesure-${mesures[0]}` }} />
      <input type="hidden" name="casId" value={casId} />
      <fieldset aria-describedby={fields.mesure ? 'mesure-erreur' : undefined}>
        <legend className="titre-3 legende-titre">Votre décision</legend>
        <div className="choix choix--mesure" key={values.mesure}>
          {mesures.map((one) => (
            <label key={one}>
              <input
                id={`mesure-${one}`}
                type="radio"
                name="mesure"
                value={one}
                defaultChecked={one === (values.mesure ?? typed.mesure)}
                onChange={change}
              />
              <b>{mesureWords[one].nom}</b>
              <span className="aide">{mesureWords[one].aide}</span>
            </label>
          ))}
        </div>
        {fields.mesure ? <FieldError id="mesure">{fields.mesure}</FieldError> : null}
      </fieldset>
      <div className="pile">
        <div className="deux">
          <Select
            label="Règle appliquée"
            name="article"
            defaultValue={values.article ?? String(props.article ?? '')}
            error={fields.article}
            onChange={change}
          >
            {props.article === null && <option value="">Choisissez</option>}
            {articles.map((one) => (
              <option key={one.numero} value={one.numero}>
                {regleName(one)}
              </option>
            ))}
          </Select>
          {mesures.includes('suspendre') && (
            <Field
              label="Jours de suspension"
              name="jours"
              type="number"
              inputMode="numeric"
              min={1}
              max={SUSPENDRE_MAX_JOURS}
              help="Si vous suspendez le compte : de un à trente."
              optional="unsaid"
              defaultValue={values.jours ?? '7'}
              error={fields.jours}
              onChange={change}
            />
          )}
        </div>
        <TextArea
          label="Les faits"
          name="faits"
          rows={3}
          maxLength={MAX_FAITS}
          help="Ce que vous avez constaté, en une ou deux phrases. L’auteur les lira."
          optional="unsaid"
          defaultValue={values.faits}
          error={fields.faits}
          onChange={change}
        />
      </div>
      {mesure && mesure !== 'laisser' && (
        <StatementCard
          over={`Ce que recevra ${auteurNom || 'son auteur'}`}
          statement={{
            ...{ mesure, kind, titre, jours, faits: typed.faits, par: props.par, recours: props.recours },
            regle: rule ? regleName(rule) : '',
            jusquau: fullDate(new Date(props.now + days * DAY_MS)),
          }}
        />
      )}
      <div className="form-fin">
        <SubmitButton pending="Un instant…">
          {mesure ? mesureWords[mesure].bouton : 'Décider et prévenir l’auteur'}
        </SubmitButton>
        <p className="petit doux">Inscrit au journal, que personne ne peut modifier.</p>
      </div>
    </form>
  );
}
