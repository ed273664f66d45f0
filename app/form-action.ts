import { currentActor } from '@/lib/auth/current-actor';
import { requireActive } from '@/lib/comptes/suspension';
import { isAppError } from '@/lib/core/errors';
import type { FormState } from '@/lib/core/form-state';
import { publicChanged } from '@/lib/core/public-age';

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
 * Next's redirects) goes on. Redirect after it, not inside. Who is suspended is refused.
 */
export const formAction = (form: FormData, work: () => Promise<FormState | undefined>): Promise<FormState> =>
  freeFormAction(form, async () => {
    requireActive(await currentActor());
    return work();
  });

/** The same for who is suspended too: to come and go, to contest, to report, and to see to their own account. */
export async function freeFormAction(
  form: FormData,
  work: () => Promise<FormState | undefined>,
): Promise<FormState> {
  try {
    const state = await work();
    // The page that follows may be drawn before the database has told this node of the change.
    publicChanged();
    return state ?? { status: 'done' };
  } catch (error) {
    if (!isAppError(error)) throw error;
    return { status: 'error', message: error.message, fields: error.fields, values: typedValues(form) };
  }
}
