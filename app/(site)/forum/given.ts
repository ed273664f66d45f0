import { requireJoints } from '@/app/joints';

/**
 * What a form of the forum says, with the files it names.
 * @throws AppError `invalid` naming `fichiers` when one was refused on its way
 */
export function givenOf(form: FormData) {
  requireJoints(form, 'fichiers');
  return { ...Object.fromEntries(form), fichiers: form.getAll('fichiers') };
}
