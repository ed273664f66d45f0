import type { FormAction } from '@/lib/core/form-state';
import { useFormAction } from './use-form-action';

/** What every field of a form is given, by its name. */
export type FieldProps = (name: string) => {
  name: string;
  id: string;
  error: string | undefined;
  defaultValue: string;
};

/** Where a field is on the page: dots stand in names (« parts.0.part ») and in no such address. */
export const fieldIdOf = (form: string) => (name: string) => `${form}-${name.replaceAll('.', '-')}`;

/**
 * A form that shows what is stored until it is sent, then what was typed: refused, nothing typed is lost.
 * @param form begins the addresses of its fields
 * @param stored texts by the names of their fields; « on » for a ticked box
 */
export function useFields(form: string, action: FormAction, stored: Record<string, string>) {
  const [state, send] = useFormAction(action);
  const { fields = {}, values: typed } = state;
  const fieldId = fieldIdOf(form);
  const field: FieldProps = (name) => ({
    name,
    id: fieldId(name),
    error: fields[name],
    defaultValue: (typed ?? stored)[name] ?? '',
  });
  const box = (name: string) => {
    const { defaultValue, ...rest } = field(name);
    return { ...rest, defaultChecked: defaultValue === 'on' };
  };
  /** For the summary of what is wrong: where each field at fault is. */
  const ids = Object.fromEntries(Object.keys(fields).map((name) => [name, fieldId(name)]));
  return { state, send, typed, fields, field, box, fieldId, ids };
}
