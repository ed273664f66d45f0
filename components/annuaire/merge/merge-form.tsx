'use client';

import Link from 'next/link';
import type { ReactNode } from 'react';
import { ErrorSummary } from '@/components/ui/error-summary';
import { SubmitButton } from '@/components/ui/submit-button';
import { useFormAction } from '@/components/ui/use-form-action';
import type { Difference } from '@/lib/annuaire/merge/differences';
import type { FormAction } from '@/lib/core/form-state';
import { paths } from '@/lib/core/paths';

type Fiche = { id: string; slug: string; nom: string };

/** Two fiches side by side, one choice for each field on which they differ. */
export function MergeForm({
  keep,
  other,
  differences,
  action,
  children,
}: {
  keep: Fiche;
  other: Fiche;
  differences: Difference[];
  action: FormAction;
  /** What is said before the choices. */
  children: ReactNode;
}) {
  const [state, send] = useFormAction(action);
  const { values = {} } = state;
  return (
    <form action={send} className="pile-large" noValidate>
      <ErrorSummary state={state} title="Rien n’est encore fusionné" />
      <input type="hidden" name="keepId" value={keep.id} />
      <input type="hidden" name="otherId" value={other.id} />
      {children}
      {differences.map(({ champ, nom, propose, ...said }) => {
        const name = `champ.${champ}`;
        const chosen = values[name] ?? propose;
        return (
          <fieldset key={champ}>
            <legend className="legende">{nom}</legend>
            <div className="choix" key={chosen}>
              {(['keep', 'other'] as const).map((side) => (
                <label key={side}>
                  <input type="radio" name={name} value={side} defaultChecked={side === chosen} />
                  <span className="fusion-valeur">{said[side] || <em className="doux">Rien</em>}</span>
                </label>
              ))}
            </div>
          </fieldset>
        );
      })}
      <div className="form-fin">
        <SubmitButton size="large" pending="Fusion…">
          Fusionner les deux fiches
        </SubmitButton>
        <Link href={paths.fusion({ a: keep.slug })} prefetch={false}>
          Choisir une autre fiche
        </Link>
      </div>
    </form>
  );
}
