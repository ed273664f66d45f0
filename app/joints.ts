import { invalid } from '@/lib/core/errors';
import { JOINT_REFUSE } from '@/lib/fichiers/words';

/** Why a file that a form carried, where no script runs, was not taken; empty when each was. */
export function refusedJoint(form: FormData): string {
  const sentence = form.get(JOINT_REFUSE);
  return typeof sentence === 'string' ? sentence.slice(0, 400) : '';
}

/** @throws AppError `invalid` naming this field when a file was refused on its way */
export function requireJoints(form: FormData, field: string): void {
  const refused = refusedJoint(form);
  if (refused) throw invalid(field, refused);
}
