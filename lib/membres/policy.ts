import type { MembreRole } from './words';

/** A person's place in one espace, as looked up at the moment of the act. */
export type Membership = {
  espaceId: string;
  slug: string;
  compteId: string;
  role: MembreRole;
  couleur: number;
};

/** Reads the discussion, the documents and the list of members. */
export const canRead = (membership: Membership | null): membership is Membership => membership !== null;

/** Writes messages and documents. */
export const canWrite = (membership: Pick<Membership, 'role'>) => membership.role !== 'lecteur';

/** Invites, changes roles, removes, sets up the espace. */
export const canManage = (membership: Membership) => membership.role === 'responsable';
