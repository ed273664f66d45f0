/** What a form shows after it was sent. Serialisable: it crosses to the browser, and back without JavaScript. */
export type FormState = {
  status: 'idle' | 'error' | 'done';
  /** One French sentence for the whole form. */
  message?: string;
  /** One sentence per field at fault. */
  fields?: Record<string, string>;
  /** What was typed, to be shown again (never a password). */
  values?: Record<string, string>;
  /** Ids of the pictures that are there by now, for a page drawn anew that does not know which draft it is about. */
  pictures?: string[];
};

export const idle: FormState = { status: 'idle' };

/** A server action behind a form of `useActionState`. */
export type FormAction = (state: FormState, form: FormData) => Promise<FormState>;

const SECRET_FIELDS = /passe|password|token/i;

/** What was typed, without files, secrets and the framework's own fields. */
export function typedValues(form: FormData): Record<string, string> {
  const values: Record<string, string> = {};
  for (const [name, value] of form)
    if (typeof value === 'string' && !name.startsWith('$') && !SECRET_FIELDS.test(name))
      values[name] = value.slice(0, 100_000);
  return values;
}
