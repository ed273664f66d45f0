import { canWrite, type Membership } from '@/lib/membres/policy';

type DocumentState = { deletedAt: Date | null };

/** Types in the document and renames it. In the trash nobody does: it is restored first. */
export const canEditDocument = (membership: Membership, document: DocumentState) =>
  canWrite(membership) && document.deletedAt === null;

/** Puts in the trash, takes out of it. Whoever writes may: nothing is lost for thirty days. */
export const canTrashDocument = (membership: Membership) => canWrite(membership);
