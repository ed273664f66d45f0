import type { MessageRow } from '@/lib/messages/row';

/**
 * What nodes tell each other through PostgreSQL (`publish`). Ids only, or small values: a node reads the rest itself.
 */
export type DomainEvent =
  /**
   * A message was sent, edited, pinned, unpinned or deleted; `rev` is the change's number in the espace. `message`: a new
   * one, when it is small enough.
   */
  | { type: 'message'; espaceId: string; messageId: string; rev: number; message?: MessageRow }
  /** The person read up to `seq`: their other tabs follow. */
  | { type: 'lu'; espaceId: string; compteId: string; seq: number }
  | { type: 'frappe'; espaceId: string; compteId: string; nom: string; ecrit: boolean }
  /** Someone came in or went: readers ask who is there. */
  | { type: 'presence'; espaceId: string }
  /** The person joined, changed role, left or was removed: connections are checked again at once. */
  | { type: 'membre'; espaceId: string; compteId: string }
  /** The person's request to join was made, taken back or answered: they, and the responsables, look again. */
  | { type: 'adhesion'; espaceId: string; compteId: string }
  /** What these people are told of changed, or was read: their tabs count anew. */
  | { type: 'notifications'; compteIds: string[] }
  /** One session (or, without `sessionId`, all of the person) is over: its connections close. */
  | { type: 'session'; compteId: string; sessionId?: string; sauf?: string }
  /** Rows of `document_updates` were committed; of each document `update` (base64) when it is small enough, else `ids`. */
  | {
      type: 'document-update';
      nodeId: string;
      changes: { documentId: string; ids?: string[]; update?: string }[];
    }
  /** Carets and selections (y-protocols awareness update, base64). */
  | { type: 'awareness'; documentId: string; nodeId: string; update: string }
  /** A document was renamed, put in the trash or restored. */
  | { type: 'document'; espaceId: string; documentId: string }
  /** Something anybody may read has changed: triggers of the database say so. Pages kept for visitors are drawn again. */
  | { type: 'public' }
  /** A file of the espace was added, renamed, put in the trash, restored or deleted. */
  | { type: 'fichier'; espaceId: string; fichierId: string }
  /** Somebody wrote in a sujet of the forum. */
  | { type: 'sujet'; sujetId: string; numero: number; compteId: string; nom: string }
  /** What stood in a sujet was edited, hidden, deleted or brought back. */
  | { type: 'sujet-change'; sujetId: string };
