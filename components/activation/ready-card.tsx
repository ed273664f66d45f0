'use client';

import type { ReactNode } from 'react';
import { Select } from '@/components/ui/field';
import { SubmitButton } from '@/components/ui/submit-button';
import { useFormAction } from '@/components/ui/use-form-action';
import type { FormAction } from '@/lib/core/form-state';
import { paths } from '@/lib/core/paths';

type Props = {
  action: FormAction;
  /** Hidden values: what was chosen, and how many were shown. */
  fields: Record<string, string>;
  button: string;
  /** « mardi 24 novembre à 9 h »; letters are ready at once. */
  tomorrow?: string;
  /** How many, to whom, and the message to read. */
  children: ReactNode;
};

/** The second click. */
export function ReadyCard({ action, fields, button, tomorrow, children }: Props) {
  const [state, send] = useFormAction(action);
  return (
    <section aria-labelledby="pret" className="carte pile pile-courte">
      <h2 className="titre-3" id="pret" tabIndex={-1}>
        Tout est prêt
      </h2>
      {children}
      <form action={send} className="pile pile-courte">
        {Object.entries(fields).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        {tomorrow && (
          <Select label="Quand" name="quand" defaultValue={state.values?.quand ?? 'demain'}>
            <option value="demain">{tomorrow}</option>
            <option value="maintenant">Tout de suite</option>
          </Select>
        )}
        {state.status === 'error' && (
          <p className="erreur" role="alert">
            {state.message}
          </p>
        )}
        <p className="ligne ligne--serree">
          <SubmitButton size="petit">{button}</SubmitButton>
          <a className="btn btn--discret btn--petit" href={paths.activation()}>
            Revenir
          </a>
        </p>
      </form>
    </section>
  );
}
