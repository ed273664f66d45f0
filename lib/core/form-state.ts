/** What a form shows after it was sent. Serialisable: it crosses to the browser, and back without JavaScript. */
export type FormState = {
  status: 'idle' | 'error' | 'done';
  /** One French sentence for the whole form. */
  message?: string;
  /** One sentence per field at fault. */
  fields?: Record<string, string>;
  /** What was typed, to be shown again (never a password). */
  values?: Record<string, string>;
};

export const idle: FormState = { status: 'idle' };

/** A server action behind a form of `useActionState`. */
export type FormAction = (state: FormState, form: FormData) => Promise<FormState>;
