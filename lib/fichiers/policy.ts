import { canManage, canWrite, type Membership } from '@/lib/membres/policy';

type State = { deletedAt: Date | null; compteId: string };

/** Adds, renames, puts in the trash, takes out of it. Whoever writes may: nothing is lost for thirty days. */
export const canEditFichiers = (membership: Pick<Membership, 'role'>) => canWrite(membership);

/** Renames. In the trash nobody does: it is restored first. */
export const canRenameFichier = (membership: Membership, fichier: State) =>
  canWrite(membership) && fichier.deletedAt === null;

/** Deletes for ever, from the trash: who added it, and the responsables. */
export const canDeleteFichier = (membership: Membership, fichier: State) =>
  canWrite(membership) &&
  fichier.deletedAt !== null &&
  (canManage(membership) || fichier.compteId === membership.compteId);
