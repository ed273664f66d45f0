import { actorOfCookie } from '@/lib/auth/socket-actor';
import type { Connecte } from '@/lib/comptes/actor';
import { isAppError } from '@/lib/core/errors';
import { openDocument } from '@/lib/documents/queries';
import type { Person } from './awareness';
import { type CloseReason, close } from './transport';

/** What a connection may do, as decided when it opened; asked again with the same cookie when rights may have changed. */
export type Admission = {
  cookie: string | undefined;
  actor: Connecte;
  documentId: string;
  espaceId: string;
  canEdit: boolean;
  person: Person;
};

/** Asks session and policy. @returns the admission, or why the connection must close */
export async function admit(
  cookie: string | undefined,
  documentId: string,
): Promise<Admission | CloseReason> {
  try {
    const actor = await actorOfCookie(cookie);
    if (!actor) return close.signedOut;
    const { espaceId, membership, canEdit, deletedAt } = await openDocument(actor, documentId);
    // What lies in the trash is read on its page; nobody types there, so nothing is live.
    if (deletedAt) return close.notAllowed;
    const { id, nom, portraitId } = actor;
    const person = { id, nom, couleur: membership.couleur, portraitId };
    return { cookie, actor, documentId, espaceId, canEdit, person };
  } catch (error) {
    return isAppError(error) && error.code === 'not_found' ? close.notAllowed : close.unavailable;
  }
}

/** Whether the connection may go on as it is. @returns why not, or null */
export async function readmit(admission: Admission): Promise<CloseReason | null> {
  const again = await admit(admission.cookie, admission.documentId);
  if ('code' in again) return again;
  return again.canEdit === admission.canEdit ? null : close.roleChanged;
}
