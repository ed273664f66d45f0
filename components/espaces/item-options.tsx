'use client';

import { type ReactNode, useEffect, useRef } from 'react';
import { Field } from '@/components/ui/field';
import { Icon } from '@/components/ui/icon';
import { SubmitButton } from '@/components/ui/submit-button';
import { closeDetails, useCloseFromOutside } from '@/components/ui/use-close-from-outside';
import { useFormAction } from '@/components/ui/use-form-action';
import type { FormAction } from '@/lib/core/form-state';

type Fields = Record<string, string>;
type Props = {
  /** Of the button, for who does not see it. */
  label: string;
  className?: string;
  /** Fields of both forms that say which one it is. */
  which: Fields;
  rename: {
    action: FormAction;
    label: string;
    name: string;
    id: string;
    value: string;
    maxLength: number;
    spellCheck?: boolean;
  };
  /** For so many days; null: nobody may. */
  trash: { action: (form: FormData) => void | Promise<void>; jours: number; fields?: Fields } | null;
  children: ReactNode;
};

/** Rename and put in the trash what an espace holds, behind one button: a disclosure, so that it works without JavaScript. */
export function ItemOptions({ label, className = '', which, rename, trash, children }: Props) {
  const box = useRef<HTMLDetailsElement>(null);
  const { action, value, ...field } = rename;
  const [state, send] = useFormAction(action);
  const error = state.status === 'error' ? (state.fields?.[field.name] ?? state.message) : undefined;
  useEffect(() => {
    if (state.status === 'done' && box.current) closeDetails(box.current);
  }, [state]);
  useCloseFromOutside(box);
  return (
    // Without JavaScript a refused name comes back with its reason, open.
    <details
      className={`options ${className}`.trim()}
      name="options"
      ref={box}
      open={error ? true : undefined}
    >
      <summary className="btn btn--discret btn--icone">
        <Icon name="ellipsis" />
        <span className="sr">{label}</span>
      </summary>
      <div className="options-volet">
        <form action={send} className="pile pile-courte" noValidate>
          <Hidden fields={which} />
          <Field
            {...field}
            key={value}
            defaultValue={error ? state.values?.[field.name] : value}
            autoComplete="off"
            error={error}
          />
          <p>
            <SubmitButton size="petit" pending="Un instant…">
              Renommer
            </SubmitButton>
          </p>
        </form>
        {trash && (
          <form action={trash.action} className="pile pile-courte options-jeter">
            <Hidden fields={{ ...which, ...trash.fields }} />
            <p className="petit doux">
              Il reste {trash.jours} jours à la corbeille ; vous pouvez le restaurer.
            </p>
            <p>
              <SubmitButton variant="discret" size="petit">
                <Icon name="trash-2" /> Mettre à la corbeille
              </SubmitButton>
            </p>
          </form>
        )}
        {children}
      </div>
    </details>
  );
}

const Hidden = ({ fields }: { fields: Fields }) =>
  Object.entries(fields).map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />);
