import type { ComponentProps, ReactNode } from 'react';
import { Icon } from './icon';

type Frame = {
  label: ReactNode;
  name: string;
  /** Defaults to `name`; give one when two forms of a page share a name. */
  id?: string;
  /** Between the label and the field. */
  help?: ReactNode;
  /** One sentence, under the field. */
  error?: string;
  /** Adds « (facultatif) » to the label, unless it goes without saying; without it the field is required. */
  optional?: boolean | 'unsaid';
};

const describedBy = (id: string, help: ReactNode, error?: string) =>
  [help && `${id}-aide`, error && `${id}-erreur`].filter(Boolean).join(' ') || undefined;

export function FieldError({ id, children }: { id: string; children: string }) {
  return (
    <p className="erreur" id={`${id}-erreur`}>
      <Icon name="triangle-alert" /> {children}
    </p>
  );
}

/** Label above, help between, error under with a red bar at the left. */
export function FieldFrame({
  label,
  id,
  help,
  error,
  optional,
  children,
  after,
}: Omit<Frame, 'name'> & { id: string; children: ReactNode; after?: ReactNode }) {
  return (
    <div className={error ? 'champ champ--erreur' : 'champ'}>
      <label htmlFor={id}>
        {label}
        {optional === true && <span className="aide"> (facultatif)</span>}
      </label>
      {help && (
        <p className="aide" id={`${id}-aide`}>
          {help}
        </p>
      )}
      {children}
      {error && <FieldError id={id}>{error}</FieldError>}
      {after}
    </div>
  );
}

/** The attributes that tie a control to its label, help and error. */
export const controlProps = ({ name, id = name, help, error, optional }: Omit<Frame, 'label'>) => ({
  id,
  name,
  className: 'saisie',
  required: !optional,
  'aria-describedby': describedBy(id, help, error),
  'aria-invalid': error ? true : undefined,
});

export function Field({
  label,
  name,
  id = name,
  help,
  error,
  optional,
  after,
  ...rest
}: Frame & { after?: ReactNode } & Omit<ComponentProps<'input'>, keyof Frame>) {
  return (
    <FieldFrame {...{ label, id, help, error, optional, after }}>
      <input {...controlProps({ name, id, help, error, optional })} {...rest} />
    </FieldFrame>
  );
}

export function TextArea({
  label,
  name,
  id = name,
  help,
  error,
  optional,
  ...rest
}: Frame & Omit<ComponentProps<'textarea'>, keyof Frame>) {
  return (
    <FieldFrame {...{ label, id, help, error, optional }}>
      <textarea {...controlProps({ name, id, help, error, optional })} {...rest} />
    </FieldFrame>
  );
}

/** `children` are its options. */
export function Select({
  label,
  name,
  id = name,
  help,
  error,
  optional,
  ...rest
}: Frame & Omit<ComponentProps<'select'>, keyof Frame>) {
  return (
    <FieldFrame {...{ label, id, help, error, optional }}>
      {/* React resets a form after its action, and a select then ignores a new default: the key makes a new one. */}
      <select
        key={String(rest.defaultValue)}
        {...controlProps({ name, id, help, error, optional })}
        {...rest}
      />
    </FieldFrame>
  );
}

export function Checkbox({
  label,
  name,
  id = name,
  help,
  error,
  optional,
  ...rest
}: Frame & Omit<ComponentProps<'input'>, keyof Frame>) {
  return (
    <div className={error ? 'champ champ--erreur' : 'champ'}>
      <label className="case case--texte" htmlFor={id}>
        <input
          {...controlProps({ name, id, help, error, optional })}
          className={undefined}
          type="checkbox"
          {...rest}
        />
        <span>{label}</span>
      </label>
      {help && (
        <p className="aide" id={`${id}-aide`}>
          {help}
        </p>
      )}
      {error && <FieldError id={id}>{error}</FieldError>}
    </div>
  );
}
