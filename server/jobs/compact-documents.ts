import { systeme } from '@/lib/comptes/actor';
import { deleteTrashedDocuments } from '@/lib/documents/commands';
import { compactDocuments } from '@/lib/documents/compaction';

/** Folds the updates of long or quiet documents into their snapshots, and refreshes what search reads. */
export const compactDocumentsJob = () => compactDocuments(systeme);

/** Deletes for ever what has been in the trash for thirty days. */
export const cleanDocumentsJob = () => deleteTrashedDocuments(systeme);
