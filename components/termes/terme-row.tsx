'use client';

import type { ReactNode } from 'react';
import { ErrorSummary } from '@/components/ui/error-summary';
import { Icon } from '@/components/ui/icon';
import { SubmitButton } from '@/components/ui/submit-button';
import { useFormAction } from '@/components/ui/use-form-action';
import type { FormAction } from '@/lib/core/form-state';
import { plural } from '@/lib/core/text';
import type { Terme } from '@/lib/termes/words';
import { MergeForm } from './merge-form';
import { TermeFields } from './terme-fields';

export type TermeActs = Record<'edit' | 'merge' | 'move' | 'retire' | 'restore', FormAction>;

type Props = {
  terme: Terme;
  /** Fiches that have it. */
  uses: number;
  first: boolean;
  last: boolean;
  /** Words of the same list that are on offer. */
  others: { id: string; nom: string }[];
  acts: TermeActs;
};

/** One word of a list: what it says, how many fiches have it, what can be done with it. */
export function TermeRow({ terme, uses, first, last, others, acts }: Props) {
  const { id, nom, synonymes, retired } = terme;
  return (
    <li className="terme" id={`terme-${id}`}>
      <div className="terme-tete">
        <div>
          <h3 className="titre-4">{nom}</h3>
          <p className="meta">
            <span>{uses === 0 ? 'aucune fiche' : plural(uses, 'fiche')}</span>
            {retired && <span>plus proposé</span>}
            {synonymes.length > 0 && <span className="terme-mots">aussi : {synonymes.join(', ')}</span>}
          </p>
        </div>
        <div className="ligne">
          {!retired && !first && (
            <Act act={acts.move} fields={{ termeId: id, sens: 'avant' }}>
              <Icon name="arrow-up" />
              <span className="sr">Monter {nom}</span>
            </Act>
          )}
          {!retired && !last && (
            <Act act={acts.move} fields={{ termeId: id, sens: 'apres' }}>
              <Icon name="arrow-down" />
              <span className="sr">Descendre {nom}</span>
            </Act>
          )}
          <Act act={retired ? acts.restore : acts.retire} fields={{ termeId: id }}>
            {retired ? 'Proposer de nouveau' : 'Ne plus proposer'}
            <span className="sr"> {nom}</span>
          </Act>
        </div>
      </div>
      <details className="depliant">
        <summary>
          <Icon name="chevron-right" /> Modifier<span className="sr"> {nom}</span>
        </summary>
        <div className="pile terme-formulaires">
          <EditForm terme={terme} action={acts.edit} />
          <MergeForm terme={terme} uses={uses} others={others} action={acts.merge} />
        </div>
      </details>
    </li>
  );
}

function Act({
  act,
  fields,
  children,
}: {
  act: FormAction;
  fields: Record<string, string>;
  children: ReactNode;
}) {
  const [state, send] = useFormAction(act);
  return (
    <form action={send}>
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <SubmitButton variant="discret" size="petit" pending="…">
        {children}
      </SubmitButton>
      {state.status === 'error' && (
        <p className="erreur" role="alert">
          {state.message}
        </p>
      )}
      <span className="sr" role="status">
        {state.status === 'done' && state.message}
      </span>
    </form>
  );
}

function EditForm({ terme, action }: { terme: Terme; action: FormAction }) {
  const [state, send] = useFormAction(action);
  const prefix = `terme-${terme.id}`;
  const ids = Object.fromEntries(
    ['nom', 'pluriel', 'nature', 'synonymes'].map((name) => [name, `${prefix}-${name}`]),
  );
  return (
    <form action={send} className="pile" noValidate>
      <ErrorSummary state={state} title="Rien n’est encore changé" ids={ids} />
      <input type="hidden" name="termeId" value={terme.id} />
      <TermeFields liste={terme.liste} terme={terme} state={state} prefix={prefix} />
      <div className="ligne">
        <SubmitButton variant="secondaire" size="petit">
          Enregistrer
        </SubmitButton>
        <span className="petit" role="status">
          {state.status === 'done' && state.message}
        </span>
      </div>
    </form>
  );
}
