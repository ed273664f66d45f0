'use client';

import Link from 'next/link';
import { ErrorSummary } from '@/components/ui/error-summary';
import { Field, TextArea } from '@/components/ui/field';
import { SubmitButton } from '@/components/ui/submit-button';
import { useFormAction } from '@/components/ui/use-form-action';
import { issueNames, issues } from '@/lib/annonces/words';
import { fullDate, isoOf, noonOf } from '@/lib/core/dates';
import type { FormAction } from '@/lib/core/form-state';
import { paths } from '@/lib/core/paths';
import { RELATION_MAX, type Relation, type Side } from '@/lib/rapprochements/words';

const dayField = (day: Date | null) => (day ? isoOf(day) : '');

function when({ closedAt, suiviLe, due }: Relation): string {
  if (closedAt) return `Close le ${fullDate(closedAt)}`;
  if (!suiviLe) return 'Sans date de suivi';
  return due
    ? `Nouvelles à prendre depuis le ${fullDate(noonOf(suiviLe))}`
    : `Nouvelles à prendre le ${fullDate(noonOf(suiviLe))}`;
}

const SideLink = ({ side }: { side: Side }) => (
  <Link href={paths.annonce(side.slug)} prefetch={false}>
    {side.titre}
  </Link>
);

type Props = {
  relation: Relation;
  /** Offered for what goes on and is due: « 2026-12-07 ». */
  next: string;
  action: FormAction;
};

/** Two people whom an agent introduced: since when, what came of it, and the form that says so. */
export function RelationRow({ relation, next, action }: Props) {
  const { id, cote, autre, agent, message, createdAt, issue, note, due, projet } = relation;
  const about = autre ? `${cote.nom} et ${autre.nom}` : cote.nom;
  return (
    <li className="rang pile pile-courte" data-due={due || undefined}>
      <h3 className="titre-4">{about}</h3>
      <p>
        <SideLink side={cote} />
        {autre ? (
          <>
            {' '}
            et <SideLink side={autre} />
          </>
        ) : (
          <span className="doux"> et une annonce retirée depuis</span>
        )}
      </p>
      <p className="meta">
        <span>
          Présentés le {fullDate(createdAt)}
          {agent && ` par ${agent}`}
        </span>
        <span className={due ? 'gras' : undefined}>{when(relation)}</span>
        {issue && <b>{issueNames[issue]}</b>}
        {projet && <span>Projet monté</span>}
      </p>
      {note && <p className="paragraphe">{note}</p>}
      <details className="depliant">
        <summary>
          Le message envoyé<span className="sr"> à {about}</span>
        </summary>
        <p className="paragraphe">{message || 'Effacé : l’une des deux personnes a fermé son compte.'}</p>
      </details>
      <OutcomeForm
        key={`${id}${issue}${dayField(relation.suiviLe)}`}
        relation={relation}
        about={about}
        // A day gone by is no day to ask again.
        suivi={relation.due ? next : dayField(relation.suiviLe)}
        action={action}
      />
    </li>
  );
}

type FormProps = { relation: Relation; about: string; suivi: string; action: FormAction };

function OutcomeForm({ relation, about, suivi, action }: FormProps) {
  const [state, send] = useFormAction(action);
  const { id, issue, note } = relation;
  const values = state.values?.relationId === id ? state.values : undefined;
  const fields = values ? (state.fields ?? {}) : {};
  const asked = values?.issue ?? issue;
  return (
    <details className="depliant" open={values !== undefined || undefined}>
      <summary>
        {issue ? 'Corriger ce qu’il en est' : 'Dire ce qu’il en est'}
        <span className="sr"> de {about}</span>
      </summary>
      <form action={send} className="pile pile-courte" noValidate>
        {values && (
          <ErrorSummary
            state={state}
            ids={{ issue: `issue-${id}`, suiviLe: `suivi-${id}`, note: `note-${id}` }}
          />
        )}
        <input type="hidden" name="relationId" value={id} />
        <fieldset id={`issue-${id}`}>
          <legend className="legende">Qu’est-ce que cela a donné ?</legend>
          <div className="ligne formules">
            {issues.map((one) => (
              <label key={`${one}${asked === one}`} className="case">
                <input type="radio" name="issue" value={one} defaultChecked={asked === one} />
                {issueNames[one]}
              </label>
            ))}
          </div>
          {fields.issue && <p className="erreur">{fields.issue}</p>}
        </fieldset>
        <TextArea
          label="Note pour l’équipe"
          help="Des faits, rien de plus : les deux personnes peuvent demander à la lire."
          optional
          id={`note-${id}`}
          name="note"
          rows={3}
          maxLength={RELATION_MAX.note}
          error={fields.note}
          defaultValue={values?.note ?? note}
        />
        <Field
          label="Reprendre de leurs nouvelles le"
          help="Si c’est en cours."
          optional="unsaid"
          type="date"
          id={`suivi-${id}`}
          name="suiviLe"
          error={fields.suiviLe}
          defaultValue={values?.suiviLe ?? suivi}
        />
        <p>
          <SubmitButton size="petit">Enregistrer</SubmitButton>
        </p>
      </form>
    </details>
  );
}
