import { invalid } from '@/lib/core/errors';
import { JOINT_REFUSE } from '@/lib/forum/words';

/** Why a file that a form carried, where no script runs, was not taken; empty when each was. */
export function refusedJoint(form: FormData): string {
  const sentence = form.get(JOINT_REFUSE);
  return typeof sentence === 'string' ? sentence.slice(0, 400) : '';
}

/**
 * What a form of the forum says, with the files it names.
 * @throws AppError `invalid` naming `fichiers` when one was refused on its way
 */
export function givenOf(form: FormData) {
  const refused = refusedJoint(form);
  if (refused) throw invalid('fichiers', refused);
  return { ...Object.fromEntries(form), fichiers: form.getAll('fichiers') };
}
