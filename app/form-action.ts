import { isAppError } from '@/lib/core/errors';
import { type FormState, typedValues } from '@/lib/core/form-state';

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
