import { isAppError } from '@/lib/core/errors';
import type { FormState } from '@/lib/core/form-state';

const SECRET_FIELDS = /passe|password|token/i;

/** What was typed, without files, secrets and the framework's own fields. */
export function typedValues(form: FormData): Record<string, string> {
  const values: Record<string, string> = {};
  for (const [name, value] of form)
    if (typeof value === 'string' && !name.startsWith('$') && !SECRET_FIELDS.test(name))
      values[name] = value.slice(0, 100_000);
  return values;
}

/**
 * The door between forms and commands: an AppError becomes form state that keeps what was typed; anything else (and
 * Next's redirects) goes on. Redirect after it, not inside.
 */
export async function formAction(
  form: FormData,
  work: () => Promise<FormState | undefined>,
): Promise<FormState> {
  try {
    return (await work()) ?? { status: 'done' };
  } catch (error) {
    if (!isAppError(error)) throw error;
    return { status: 'error', message: error.message, fields: error.fields, values: typedValues(form) };
  }
}
